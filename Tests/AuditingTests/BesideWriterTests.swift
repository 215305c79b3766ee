// Directive ledger · AuditingTests — SPDX-License-Identifier: Apache-2.0

import Journals
import SimulatedDisks
import Testing

@testable import Auditing

/// A batch on its way is no tail: verifying beside a writer raises no alarm.
struct BesideWriterTests {
  /// A ledger that changes while it is verified.
  private final class Living: JournalSource {
    /// What lies there now.
    var now: MemorySource

    init(_ now: MemorySource) { self.now = now }

    func names(in folder: JournalFolder) -> [String]? { now.names(in: folder) }
    func byteCount(of path: JournalPath) -> Int? { now.byteCount(of: path) }
    func read(
      _ path: JournalPath, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
    ) -> Int { now.read(path, at: offset, into: buffer) }
  }

  /// A ledger of which the last lines lie there and are not committed.
  private func uncommitted(_ count: Int, of lines: [[UInt8]]) -> MemorySource {
    var source = LedgerFixture.ledger(lines)
    source.files[.commit] = LedgerFixture.commit(Array(lines.dropLast(count)))
    return source
  }

  /// The same ledger, its last lines committed.
  private func committed(_ lines: [[UInt8]]) -> MemorySource {
    var source = LedgerFixture.ledger(lines)
    source.files[.commit] =
      CommitSlot(generation: 4, watermark: LedgerFixture.watermark(lines)).bytes
      + CommitSlot(generation: 3, watermark: LedgerFixture.watermark(lines)).bytes
    return source
  }

  @Test(arguments: 0...3)
  func `a batch committed while it was waited for is no tail`(looks: Int) throws {
    let lines = try EventLines.lines()
    let source = Living(uncommitted(2, of: lines))
    var waited = 0
    let verdict = try Verification(source) { _ in
      if looks == 0 { source.now = committed(lines) }
    } patience: { _ in
      waited += 1
      if waited == looks { source.now = committed(lines) }
      return true
    }.verdict
    #expect(verdict.word == .intact)
    #expect(waited == looks)
    #expect(verdict.size == lines.count - 2)
    #expect(verdict.tails.isEmpty)
  }

  @Test func `a batch that nobody commits is TORN when patience ends`() throws {
    let lines = try EventLines.lines()
    let awaited = lines.suffix(2).reduce(0) { $0 + $1.count + 1 }
    var waited = 0
    let verdict = try Verification(
      uncommitted(2, of: lines),
      patience: {
        waited += 1
        return $0 == awaited && waited < 5
      }
    ).verdict
    #expect(verdict.word == .torn)
    #expect(verdict.size == lines.count - 2)
    #expect(waited == 5)
  }

  @Test func `nobody waits for a ledger without a tail, without a commit, or with damage`() throws {
    let lines = try EventLines.lines()
    var copy = LedgerFixture.ledger(lines)
    copy.files[.commit] = nil
    copy.files[.segment(.start), default: []] += Array("{\"half".utf8)
    var damaged = uncommitted(2, of: lines)
    damaged.files[.segment(.start)]?[200] ^= 1
    for source in [LedgerFixture.ledger(lines), copy, damaged] {
      var waited = 0
      _ = try Verification(
        source,
        patience: { _ in
          waited += 1
          return false
        })
      #expect(waited == 0)
    }
  }
}
