// Directive ledger · JournalsTests — SPDX-License-Identifier: Apache-2.0

import Digests
import Journals
import MerkleTrees
import SimulatedDisks
import Testing

/// The full check finds every change, and finds where it is (promise P5).
@Suite struct JournalScanTests {
  /// Where each byte of the ledger stands: its file, its offset, and the line it belongs to.
  static func places(
    _ lines: [[UInt8]], perSegment: Int
  ) -> [(path: JournalPath, offset: Int, sequence: Int)] {
    var places: [(JournalPath, Int, Int)] = []
    var offset = 0
    for (sequence, line) in lines.enumerated() {
      if sequence.isMultiple(of: perSegment) { offset = 0 }
      guard let name = SegmentName(first: sequence / perSegment * perSegment) else { continue }
      for index in 0...line.count { places.append((.segment(name), offset + index, sequence)) }
      offset += line.count + 1
    }
    return places
  }

  @Test(arguments: [0, 1, 2, 5, 64, 70], [1, 3, Int.max])
  func `a whole ledger is whole`(count: Int, perSegment: Int) throws {
    let lines = LedgerFixture.lines(count)
    var seen: [[UInt8]] = []
    let source = LedgerFixture.ledger(lines, perSegment: perSegment)
    let scan = try JournalScan(source) { place, leaf, bytes in
      #expect(place.sequence == seen.count)
      #expect(leaf == MerkleHash.leaf(bytes))
      seen.append(bytes.withUnsafeBytes { [UInt8]($0) })
    }
    #expect(scan.damage == nil)
    #expect(scan.tails.isEmpty)
    #expect(scan.size == count)
    #expect(scan.root == scan.watermark?.root)
    #expect(scan.anchor == .committed(generation: 2))
    #expect(scan.byteCount == lines.reduce(0) { $0 + $1.count + 1 })
    #expect(seen == lines)
  }

  @Test(arguments: [(1, 1), (2, 1), (2, 2), (3, 1), (4, 1), (5, 2), (6, 6)])
  func `every changed bit is found at its line`(count: Int, lastBatch: Int) throws {
    let lines = LedgerFixture.lines(count, text: "x")
    let whole = LedgerFixture.ledger(lines, perSegment: 2, lastBatch: lastBatch)
    for place in Self.places(lines, perSegment: 2) {
      for bit in 0..<8 {
        var source = whole
        source.files[place.path]?[place.offset] ^= 1 << UInt8(bit)
        let scan = try JournalScan(source)
        let start = lines[..<place.sequence].suffix(place.sequence % 2).reduce(0) {
          $0 + $1.count + 1
        }
        #expect(
          scan.damage?.sequence == place.sequence && scan.damage?.offset == start,
          "\(place.path.text) byte \(place.offset) bit \(bit): \(String(describing: scan.damage))")
      }
    }
  }

  @Test func `a ledger cut anywhere misses acknowledged bytes or has a changed line`() throws {
    let lines = LedgerFixture.lines(5)
    let whole = LedgerFixture.ledger(lines, perSegment: 2)
    for place in Self.places(lines, perSegment: 2) {
      var source = whole
      source.files[place.path] = Array(source.files[place.path]?.prefix(place.offset) ?? [])
      let damage = try #require(try JournalScan(source).damage)
      #expect(damage.sequence == place.sequence, "\(place.path.text) cut at \(place.offset)")
      let last = lines[4].count + 1
      if place.sequence == 4 {
        #expect(damage.kind == .bytesMissing(expected: last, found: place.offset))
        #expect(throws: JournalError<Never>.self) { try JournalReader(source) }
      }
    }
  }

  @Test func `a missing segment is found where it begins`() throws {
    let lines = LedgerFixture.lines(6)
    for first in [0, 2, 4] {
      var source = LedgerFixture.ledger(lines, perSegment: 2)
      source.files[.segment(try #require(SegmentName(first: first)))] = nil
      let damage = try #require(try JournalScan(source).damage)
      #expect(damage.sequence == first)
    }
  }

  @Test func `a line put in, left out, moved or written twice is found`() throws {
    let lines = LedgerFixture.lines(6)
    let changes: [(String, [[UInt8]], Int)] = [
      ("left out", Array(lines[..<2] + lines[3...]), 2),
      ("twice", Array(lines[...2] + lines[2...]), 3),
      ("moved", [lines[0], lines[2], lines[1]] + lines[3...], 1),
      ("put in", lines[...2] + [LedgerFixture.line(9, after: .zero)] + lines[3...], 3),
    ]
    for (name, changed, sequence) in changes {
      var source = LedgerFixture.ledger(lines)
      source.files[.segment(.start)] = changed.flatMap { $0 + [10] }
      let damage = try #require(try JournalScan(source).damage)
      #expect(abs(damage.sequence - sequence) <= 1, "\(name): \(damage)")
    }
  }

  @Test func `a rewritten history that hangs together is found by the root`() throws {
    // Line 4 of 6 is replaced and everything after it is linked again.
    let lines = LedgerFixture.lines(6)
    var source = LedgerFixture.ledger(lines)
    let padded = forgedOfSameLength(lines, from: 4)
    source.files[.segment(.start)] = padded.flatMap { $0 + [10] }
    let damage = try #require(try JournalScan(source).damage)
    let roots = (LedgerFixture.watermark(lines).root, LedgerFixture.watermark(padded).root)
    #expect(damage.kind == .rootDiffers(since: 4, expected: roots.0, found: roots.1))
  }

  /// The lines with another text from `sequence` on, linked again, of the same lengths.
  ///
  /// Only hashes can tell such a history from the true one.
  func forgedOfSameLength(_ lines: [[UInt8]], from sequence: Int) -> [[UInt8]] {
    var forged = Array(lines[..<sequence])
    for index in sequence..<lines.count {
      let last = forged.last.map { MerkleHash.leaf($0) } ?? .zero
      forged.append(LedgerFixture.line(index, after: last, text: "báo cao"))
      forged[index].insert(UInt8(ascii: " "), at: 1)
    }
    return forged
  }

  @Test func `a commit of other data is named as such`() throws {
    let lines = LedgerFixture.lines(6)
    var source = LedgerFixture.ledger(lines)
    let other = forgedOfSameLength(lines, from: 0)
    source.files[.commit] = LedgerFixture.commit(other)
    let damage = try #require(try JournalScan(source).damage)
    #expect(
      damage.kind
        == .commitForeign(
          expected: LedgerFixture.watermark(other).root,
          found: LedgerFixture.watermark(lines).root))
  }

  @Test func `a damaged newest slot is damage, not a tail`() throws {
    let whole = LedgerFixture.ledger(LedgerFixture.lines(3), perSegment: 2)
    // The rows that say something, and a few of the blank ones.
    for offset in 0..<CommitSlot.byteCount where offset < 640 || offset.isMultiple(of: 61) {
      var source = whole
      source.files[.commit]?[offset] ^= 1 << UInt8(offset % 8)
      let scan = try JournalScan(source)
      #expect(scan.damage?.kind == .commitSlotDamaged(byteCount: 1))
      #expect(scan.damage?.sequence == 2)
      #expect(throws: JournalError<Never>.self) { try JournalReader(source) }
    }
  }

  @Test func `a newest slot of which a sector is zeros is damage, not a tail`() throws {
    let whole = LedgerFixture.ledger(LedgerFixture.lines(3), perSegment: 2)
    for start in stride(from: 0, to: CommitSlot.byteCount, by: 512) {
      var source = whole
      for offset in start..<start + 512 { source.files[.commit]?[offset] = 0 }
      let scan = try JournalScan(source)
      guard case .commitSlotDamaged = scan.damage?.kind else {
        Issue.record("sector at \(start): \(String(describing: scan.damage))")
        continue
      }
      #expect(scan.damage?.sequence == 2)
      #expect(throws: JournalError<Never>.self) { try JournalReader(source) }
    }
  }

  @Test(arguments: [0, 1, 511, 512, 4095])
  func `a commit file cut in its newest slot is damage, not a tail`(left: Int) throws {
    let lines = LedgerFixture.lines(3)
    var source = LedgerFixture.ledger(lines)
    source.files[.commit] =
      CommitSlot(generation: 2, watermark: LedgerFixture.watermark(Array(lines.dropLast()))).bytes
      + CommitSlot(generation: 3, watermark: LedgerFixture.watermark(lines)).bytes.prefix(left)
    let scan = try JournalScan(source)
    guard case .commitSlotDamaged = scan.damage?.kind else {
      Issue.record("cut at \(left): \(String(describing: scan.damage))")
      return
    }
    #expect(scan.damage?.sequence == 2)
  }

  @Test func `of a line with a foreign end and one without an end the first is named`() throws {
    let lines = LedgerFixture.lines(6)
    var source = LedgerFixture.ledger(lines)
    let end = lines[..<3].reduce(0) { $0 + $1.count + 1 } - 1
    // From the hash at the end of line 2 to the end of line 3.
    for offset in end - 10..<end { source.files[.segment(.start)]?[offset] = UInt8(ascii: "A") }
    let next = end + lines[3].count
    for offset in next - 10...next { source.files[.segment(.start)]?[offset] = UInt8(ascii: "A") }
    #expect(try JournalScan(source).damage?.sequence == 2)
  }

  @Test func `a newest slot of which only some sectors were written is a tail`() throws {
    let lines = LedgerFixture.lines(70)
    let whole = LedgerFixture.ledger(lines)
    let before = CommitSlot(
      generation: 2, watermark: LedgerFixture.watermark(Array(lines[..<68]))
    ).bytes
    for sectors in 1..<4 {
      var source = whole
      for sector in 0..<2 where sectors >> sector & 1 == 0 {
        let range = sector * 512..<(sector + 1) * 512
        source.files[.commit]?.replaceSubrange(range, with: before[range])
      }
      let scan = try JournalScan(source)
      #expect(scan.damage == nil)
      #expect(scan.size == 69 || (scan.size == 70 && sectors == 3), "sectors \(sectors)")
    }
  }

  @Test func `a damaged older slot is no damage and is seen`() throws {
    var source = LedgerFixture.ledger(LedgerFixture.lines(3))
    source.files[.commit]?[4106] ^= 1
    let scan = try JournalScan(source)
    #expect(scan.damage == nil)
    #expect(scan.tails.isEmpty)
    #expect(scan.snapshot.commit?.isWhole == false)
  }

  @Test func `a commit file without a valid slot is damage`() throws {
    var source = LedgerFixture.ledger(LedgerFixture.lines(3))
    source.files[.commit]?[10] ^= 1
    source.files[.commit]?[4106] ^= 1
    let scan = try JournalScan(source)
    #expect(scan.damage?.kind == .commitInvalid)
    #expect(scan.size == 3)
  }
}
