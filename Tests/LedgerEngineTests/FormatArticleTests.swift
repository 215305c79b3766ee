// Directive ledger · LedgerEngineTests — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import Digests
import Directives
import EventCoding
import Journals
import LedgerEngine
import LedgerLiterals
import MerkleTrees
import SimulatedDisks
import Testing

/// Holds the examples of the documented file format against the code.
@Suite struct FormatArticleTests {
  /// The page on the format.
  let format: FormatArticle
  /// The page on the commit file.
  let commit: FormatArticle

  /// Reads both.
  init() throws {
    format = try FormatArticle("FileFormat")
    commit = try FormatArticle("CommitFileLayout")
  }

  @Test func `the events of the example make the bytes of the example`() throws {
    let lines = format.block("json")
    let first = Array((lines.first ?? "").utf8)
    let coder = try EventCoder(openingLine: first.span)
    var events: [Event] = []
    for line in lines { events.append(try coder.decodeLine(Array(line.utf8).span)) }
    try #require(events.count == 3)

    let disk = MemoryDisk()
    _ = try Ledger.creating(MemoryStore(disk), opening: events[0].intent) {
      events[0].recordedTime
    }
    var ledger = try Ledger(reading: MemoryStore(disk))
    let batch = Submission(events.dropFirst().map(\.intent))
    _ = try ledger.submit(batch) { events[1].recordedTime }

    let files = try EngineFixture.bytes(of: disk)
    #expect(files[.segment(.start)] == lines.flatMap { Array($0.utf8) + [0x0A] })
    let rows = commit.block("text") + Array(repeating: "", count: 54)
    let slot = rows.flatMap { row -> [UInt8] in
      let blanks = String(repeating: " ", count: max(0, 63 - row.utf8.count))
      return Array((row + blanks + "\n").utf8)
    }
    #expect(slot.count == CommitSlot.byteCount)
    #expect(files[.commit].map { Array($0.prefix(4096)) } == slot)
  }

  @Test func `the digests of the example are those of its lines`() {
    let leaves = format.block("json").map { MerkleHash.leaf(Array($0.utf8)) }
    for (index, leaf) in leaves.enumerated() {
      #expect(format.cell("leaf hash of line \(index)") == leaf.base64)
    }
    var frontier = MerkleFrontier()
    for leaf in leaves { frontier.append(leaf) }
    #expect(format.cell("peak over lines 0 and 1") == frontier.peaks.first?.base64)
    #expect(format.cell("root over all three") == frontier.root.base64)
  }

  @Test func `the code points of the table are those that no text may hold`() {
    let rows = ["control", "direction", "invisible", "no character"]
    let listed = rows.flatMap(format.scalars)
    let planes = (UInt32(0)...16).map { $0 << 16 | 0xFFFE...$0 << 16 | 0xFFFF }
    let expected = Set((listed + planes).joined())
    // The whole first plane, the neighbourhood of all others listed, and the end of every plane.
    let examined = [0...0xFFFF, 0x1BC00...0x1D1FF, 0xDFF00...0xE10FF] + planes
    var wrong: [String] = []
    for value in examined.joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let flaw = TextCheck.firstFlaw(in: String(scalar))
      let isRefused = flaw != nil && flaw?.reason != .notNFC
      let isAssigned = scalar.properties.age.map { $0 <= (15, 0) } ?? false
      if isRefused != (expected.contains(value) || !isAssigned) {
        wrong.append(String(value, radix: 16))
      }
    }
    #expect(wrong == [])
    #expect(listed.count > 20)
  }
}
