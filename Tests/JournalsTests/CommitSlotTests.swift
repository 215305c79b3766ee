// Directive ledger · JournalsTests — SPDX-License-Identifier: Apache-2.0

import Digests
import Journals
import MerkleTrees
import SimulatedDisks
import Testing

/// The two slots of the commit file.
@Suite struct CommitSlotTests {
  /// The slot of the 7th commit of a ledger with five lines.
  let slot = CommitSlot(
    generation: 7, watermark: LedgerFixture.watermark(LedgerFixture.lines(5), perSegment: 2))

  @Test func `a slot is 64 rows of 64 bytes and is read as it was written`() {
    let bytes = slot.bytes
    #expect(bytes.count == CommitSlot.byteCount)
    #expect(bytes.indices.filter { bytes[$0] == 10 } == (1...64).map { $0 * 64 - 1 })
    #expect(CommitSlot(bytes: bytes) == slot)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.hasPrefix("chidao commit 1 "))
    for row in ["generation 7 ", "size 5 ", "segment 000000000004 ", "offset ", "leaf ", "root "] {
      #expect(text.contains("\n" + row))
    }
  }

  @Test func `a slot of any size up to 70 comes back`() {
    let lines = LedgerFixture.lines(70)
    for count in 0...70 {
      let slot = CommitSlot(
        generation: count + 1, watermark: LedgerFixture.watermark(Array(lines[..<count])))
      #expect(CommitSlot(bytes: slot.bytes) == slot)
    }
  }

  @Test func `a slot with any changed bit is no slot`() {
    let bytes = slot.bytes
    for index in bytes.indices {
      // Every bit of the rows that say something; one bit of each byte of the blank ones.
      for bit in index < 1024 ? 0..<8 : index % 8..<index % 8 + 1 {
        var changed = bytes
        changed[index] ^= 1 << UInt8(bit)
        #expect(CommitSlot(bytes: changed) == nil, "byte \(index), bit \(bit)")
      }
    }
  }

  @Test func `a slot cut short, zeros and blanks are no slot`() {
    #expect(CommitSlot(bytes: Array(slot.bytes.dropLast())) == nil)
    #expect(CommitSlot(bytes: slot.bytes + [0]) == nil)
    #expect(CommitSlot(bytes: []) == nil)
    #expect(CommitSlot(bytes: [UInt8](repeating: 0, count: 4096)) == nil)
    #expect(CommitSlot(bytes: [UInt8](repeating: 32, count: 4096)) == nil)
  }

  @Test func `the newer of two valid slots is the watermark`() {
    let next = CommitSlot(
      generation: 8, watermark: LedgerFixture.watermark(LedgerFixture.lines(6)))
    let whole = CommitFile(bytes: next.bytes + slot.bytes)
    #expect(whole.newest == next)
    #expect(whole.older == slot)
    #expect(whole.isWhole)
    let torn = CommitFile(bytes: [UInt8](repeating: 0, count: 4096) + slot.bytes)
    #expect(torn.newest == slot)
    #expect(torn.older == nil)
    #expect(!torn.isWhole)
    #expect(!CommitFile(bytes: next.bytes + slot.bytes + [0]).isWhole)
  }

  @Test func `a slot in the place of the other is no slot`() {
    #expect(CommitFile(bytes: slot.bytes + slot.bytes).slots == [nil, slot])
    #expect(CommitFile(bytes: []).newest == nil)
    #expect(CommitFile(bytes: Array(slot.bytes.prefix(100))).newest == nil)
  }

  @Test func `what does not belong together is no watermark`() {
    let good = slot.watermark
    let frontier = good.frontier
    func make(_ segment: Int, _ offset: Int, _ leaf: Digest, _ tree: MerkleFrontier) -> Watermark? {
      SegmentName(first: segment).flatMap {
        Watermark(segment: $0, offset: offset, lastLeafHash: leaf, frontier: tree)
      }
    }
    #expect(make(4, good.offset, good.lastLeafHash, frontier) == good)
    #expect(make(5, good.offset, good.lastLeafHash, frontier) == nil, "no line in the segment")
    #expect(make(4, 0, good.lastLeafHash, frontier) == nil, "no byte in the segment")
    #expect(make(4, good.offset, .zero, frontier) == nil, "another last leaf")
    #expect(make(0, 0, .zero, MerkleFrontier()) == .empty)
    #expect(make(0, 1, .zero, MerkleFrontier()) == nil, "bytes without lines")
    #expect(make(0, 0, good.lastLeafHash, MerkleFrontier()) == nil, "a leaf without lines")
  }
}

/// The names of segments.
@Suite struct SegmentNameTests {
  @Test func `a name is twelve digits and the ending`() {
    #expect(SegmentName.start.text == "000000000000.jsonl")
    #expect(SegmentName(first: 999_999_999_999)?.text == "999999999999.jsonl")
    #expect(SegmentName(text: "000000000042.jsonl")?.first == 42)
    #expect(SegmentName(first: -1) == nil)
    #expect(SegmentName(first: 1_000_000_000_000) == nil)
  }

  @Test(arguments: [
    "", "42.jsonl", "00000000004.jsonl", "0000000000042.jsonl", "000000000042.JSONL",
    "+00000000042.jsonl", "00000000004２.jsonl", "000000000042.jsonl ", "000000000042.json\u{17F}l",
  ])
  func `no other text is a name`(text: String) {
    #expect(SegmentName(text: text) == nil)
  }
}
