// Directive ledger · AuditingTests — SPDX-License-Identifier: Apache-2.0

import Digests
import Directives
import Journals
import LedgerLiterals
import MerkleTrees
import SimulatedDisks
import TestSupport
import Testing

@testable import Auditing

/// Verifying on all cores says what going through the lines one by one says.
struct AllCoresTests {
  /// Whether both ways say the same.
  private func expectSame(
    _ source: MemorySource, against receipts: [KeptReceipt] = [], heads: [KeptHead] = [],
    _ comment: @autoclosure () -> Comment
  ) {
    let clear = Result { () throws(JournalError<Never>) in
      try Verification(source, against: receipts, heads: heads)
    }
    let quick = Result { () throws(JournalError<Never>) in
      try Verification(onAllCores: source, against: receipts, heads: heads)
    }
    switch (clear, quick) {
    case (.success(let clear), .success(let quick)):
      #expect(clear.verdict == quick.verdict, comment())
      #expect(clear.origin == quick.origin)
      #expect(clear.mentionsSignatures == quick.mentionsSignatures)
    case (.failure(let clear), .failure(let quick)): #expect(clear == quick, comment())
    default: Issue.record(comment())
    }
  }

  @Test(arguments: [Int.max, 3, 2, 1])
  func `a whole ledger in perfect order needs no second look`(perSegment: Int) throws {
    let source = LedgerFixture.ledger(try EventLines.lines(), perSegment: perSegment)
    let check = try #require(
      QuickCheck(source, JournalSnapshot(source), against: [], heads: [], progress: { _ in }))
    #expect(check.size == 7)
    expectSame(source, "\(perSegment)")
  }

  @Test(arguments: [0, Int.max])
  func `a name that is used twice takes a second look, whether names are kept or not`(
    keptLimit: Int
  ) throws {
    var ledger = EventLines.small()
    for _ in 0..<600 { ledger.report("so-a", .underway, percent: 50, at: "2026-06-11") }
    var events = Array(ledger.index.events)
    func check() throws -> QuickCheck? {
      let source = LedgerFixture.ledger(try EventLines.lines(events), perSegment: 100)
      return QuickCheck(
        source, try JournalSnapshot(source), against: [], heads: [], keptLimit: keptLimit,
        progress: { _ in })
    }
    #expect(try check()?.size == 607)
    let last = events[606]
    for other in [1, 300, 605] {
      let intent = Intent(
        id: events[other].id, time: last.time, actor: last.intent.actor, body: last.body)
      events[606] = Event(intent: intent, sequence: last.sequence, recordedTime: last.recordedTime)
      #expect(try check() == nil, "\(other)")
    }
  }

  @Test func `each byte changed by any bit is told alike`() throws {
    let whole = LedgerFixture.ledger(try EventLines.lines(), perSegment: 4)
    for (path, bytes) in whole.files {
      for offset in bytes.indices where path != .commit || offset.isMultiple(of: 7) {
        var source = whole
        source.files[path]?[offset] ^= 1 << (offset % 8)
        expectSame(source, "\(path) byte \(offset)")
      }
    }
  }

  @Test func `each cut, and each byte more, is told alike`() throws {
    let whole = LedgerFixture.ledger(try EventLines.lines(), perSegment: 4)
    for (path, bytes) in whole.files where path != .commit {
      for count in stride(from: 0, through: bytes.count, by: 3) {
        var source = whole
        source.files[path] = Array(bytes.prefix(count))
        expectSame(source, "\(path) cut to \(count)")
        source.files[path] = bytes + bytes.prefix(count)
        expectSame(source, "\(path) and \(count) bytes more")
      }
    }
  }

  @Test(arguments: [1, 2, 3, 4])
  func `segments that are merged, empty or gone are told alike`(perSegment: Int) throws {
    let lines = try EventLines.lines()
    let whole = LedgerFixture.ledger(lines, perSegment: perSegment)
    let names = stride(from: 0, to: lines.count, by: perSegment).compactMap {
      SegmentName(first: $0)
    }
    for (name, next) in zip(names, names.dropFirst()) {
      var source = whole
      source.files[.segment(name)]? += whole.files[.segment(next)] ?? []
      source.files[.segment(next)] = nil
      expectSame(source, "\(next) in \(name)")
      source.files[.segment(next)] = []
      expectSame(source, "\(next) in \(name), and empty")
    }
    for number in 1..<lines.count + 2 {
      let path = JournalPath.segment(try #require(SegmentName(first: number)))
      var source = whole
      source.files[path] = source.files[path] == nil ? [] : nil
      expectSame(source, "\(number) empty or gone")
    }
  }

  @Test func `a commit that covers what is not there is told alike`() throws {
    let lines = try EventLines.lines()
    let end = LedgerFixture.watermark(lines, perSegment: 3)
    for (first, offset) in [
      (6, end.offset + 1), (6, end.offset + 4096), (6, end.offset - 1), (3, end.offset),
      (4, end.offset), (5, end.offset),
    ] {
      var source = LedgerFixture.ledger(lines, perSegment: 3)
      let segment = try #require(SegmentName(first: first))
      let watermark = try #require(
        Watermark(
          segment: segment, offset: offset, lastLeafHash: end.lastLeafHash, frontier: end.frontier))
      let slot = CommitSlot(generation: 2, watermark: watermark).bytes
      source.files[.commit] = slot + (source.files[.commit] ?? []).dropFirst(slot.count)
      expectSame(source, "\(first), \(offset)")
    }
  }

  @Test func `an older slot that says more, or other, is believed against the newer one`() throws {
    let lines = try EventLines.lines()
    var changed = lines
    changed.swapAt(5, 6)
    for (older, word) in [
      (lines, Verdict.Word.intact), (Array(lines.prefix(4)), .intact), (changed, .tampered),
      (lines + [lines[0]], .rolledBack),
    ] {
      var source = LedgerFixture.ledger(lines)
      source.files[.commit] =
        CommitSlot(generation: 100, watermark: LedgerFixture.watermark(lines)).bytes
        + CommitSlot(generation: 99, watermark: LedgerFixture.watermark(older)).bytes
      #expect(try Verification(source).verdict.word == word, "\(older.count)")
      expectSame(source, "\(older.count)")
    }
  }

  @Test func `lines exchanged, doubled or left out are told alike`() throws {
    let lines = try EventLines.lines()
    for first in lines.indices {
      for second in lines.indices {
        var exchanged = lines
        exchanged.swapAt(first, second)
        expectSame(LedgerFixture.ledger(exchanged), "\(first) for \(second)")
        var doubled = lines
        doubled.insert(lines[first], at: second)
        expectSame(LedgerFixture.ledger(doubled), "\(first) again at \(second)")
      }
      var fewer = lines
      fewer.remove(at: first)
      expectSame(LedgerFixture.ledger(fewer), "without \(first)")
    }
  }

  @Test func `receipts and heads of every size are told alike, true or not`() throws {
    let lines = try EventLines.lines()
    let source = LedgerFixture.ledger(lines, perSegment: 4)
    for size in 0...lines.count + 1 {
      var frontier = MerkleFrontier()
      for line in lines.prefix(size) { frontier.append(MerkleHash.leaf(line)) }
      for root in [frontier.root, .zero] {
        let head = try #require(KeptHead(size: size, root: root, place: "a.note"))
        expectSame(source, heads: [head], "head of \(size)")
        guard size > 0 else { continue }
        let last = try EventLines.receipt(Array(lines.prefix(Swift.min(size, lines.count))))
        for id in [last.id, "other"] {
          for leaf in [last.leafHash, .zero] {
            let receipt = KeptReceipt(
              id: id, sequence: last.sequence, leafHash: leaf, size: size, root: root)
            expectSame(source, against: [receipt].compactMap { $0 }, "receipt of \(size)")
          }
        }
      }
    }
  }

  @Test func `lines over many pieces come to the same root`() throws {
    var ledger = EventLines.small()
    let note = String(repeating: "dài ", count: 1_500)
    for _ in 0..<400 {
      ledger.record(
        .statusReported(
          StatusReported(directive: "d", party: "so-a", status: .underway, note: note)),
        at: "2026-06-11")
    }
    let lines = try EventLines.lines(ledger.index.events)
    #expect(lines.reduce(0) { $0 + $1.count } > 2 << 20)
    let source = LedgerFixture.ledger(lines, perSegment: 350)
    _ = try #require(
      QuickCheck(source, JournalSnapshot(source), against: [], heads: [], progress: { _ in }))
    expectSame(source, "many pieces")
  }
}
