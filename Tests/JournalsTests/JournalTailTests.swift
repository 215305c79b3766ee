// Directive ledger · JournalsTests — SPDX-License-Identifier: Apache-2.0

import Digests
import Journals
import MerkleTrees
import SimulatedDisks
import Testing

/// What lies beyond the watermark is named and changes nothing.
@Suite struct JournalTailTests {
  /// Four lines, of which three are acknowledged.
  let lines = LedgerFixture.lines(4)

  /// The ledger of the first three lines, with bytes behind it.
  func ledger(_ tail: [UInt8]) -> MemorySource {
    var source = LedgerFixture.ledger(Array(lines[..<3]))
    source.files[.segment(.start), default: []] += tail
    return source
  }

  @Test func `each kind of tail has its name`() throws {
    let forged = LedgerFixture.line(3, after: .zero)
    let rows: [([UInt8], JournalTail.Kind)] = [
      (lines[3] + [10], .completeEvents(count: 1)),
      (Array(lines[3].prefix(20)), .tornLine(wholeLines: 0)),
      (lines[3], .tornLine(wholeLines: 0)),
      (lines[3] + [10, 123], .tornLine(wholeLines: 1)),
      ([UInt8](repeating: 0, count: 4096), .zeros),
      ([UInt8](repeating: 0, count: 3_000_000), .zeros),
      ([UInt8](repeating: 0, count: 4095) + [1], .tornLine(wholeLines: 0)),
      (forged + [10], .tornLine(wholeLines: 0)),
      ([10], .tornLine(wholeLines: 0)),
    ]
    for (tail, kind) in rows {
      let scan = try JournalScan(ledger(tail))
      #expect(scan.damage == nil)
      #expect(scan.size == 3)
      let offset = LedgerFixture.watermark(Array(lines[..<3])).offset
      #expect(
        scan.tails
          == [JournalTail(segment: .start, offset: offset, byteCount: tail.count, kind: kind)])
      let reader = try JournalReader(ledger(tail))
      #expect(reader.head.size == 3)
      #expect(reader.byteCountBeyond == tail.count)
    }
  }

  @Test func `a segment beyond the watermark is a tail of its own`() throws {
    var source = ledger([])
    let next = try #require(SegmentName(first: 3))
    source.files[.segment(next)] = lines[3] + [10]
    let scan = try JournalScan(source)
    #expect(scan.damage == nil)
    #expect(
      scan.tails == [
        JournalTail(
          segment: next, offset: 0, byteCount: lines[3].count + 1, kind: .completeEvents(count: 1))
      ])
  }

  @Test func `a copy without a commit ends where its whole lines end`() throws {
    for cut in 0...lines[3].count {
      var source = ledger(Array(lines[3].prefix(cut)))
      source.files[.commit] = nil
      let scan = try JournalScan(source)
      #expect(scan.damage == nil)
      #expect(scan.anchor == .unanchored)
      #expect(scan.size == 3)
      #expect(scan.tails.map(\.byteCount) == (cut == 0 ? [] : [cut]))
      let reader = try JournalReader(source)
      #expect(reader.head.anchor == .unanchored)
      #expect(reader.head.watermark == LedgerFixture.watermark(Array(lines[..<3])))
      #expect(reader.byteCountBeyond == cut)
    }
  }

  @Test func `a copy without a commit still has its chain checked`() throws {
    var source = ledger([])
    source.files[.commit] = nil
    source.files[.segment(.start)]?[lines[0].count + 6] ^= 1
    #expect(try JournalScan(source).damage?.sequence == 1)
  }

  @Test func `nothing at all is not a ledger`() {
    #expect(throws: JournalError<Never>.notALedger) { try JournalReader(MemorySource()) }
    let strange = MemorySource(files: [JournalPath(.events, "notes.txt"): [1]])
    #expect(throws: JournalError<Never>.notALedger) { try JournalScan(strange) }
  }
}
