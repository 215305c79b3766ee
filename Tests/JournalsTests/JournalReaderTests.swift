// Directive ledger · JournalsTests — SPDX-License-Identifier: Apache-2.0

import Digests
import Journals
import MerkleTrees
import SimulatedDisks
import Testing

/// Everyday reading.
@Suite struct JournalReaderTests {
  /// Seven lines in segments of three.
  let lines = LedgerFixture.lines(7)

  /// Their ledger.
  var ledger: MemorySource { LedgerFixture.ledger(lines, perSegment: 3) }

  @Test func `the head is the watermark`() throws {
    let reader = try JournalReader(ledger)
    #expect(reader.head.size == 7)
    #expect(reader.head.watermark == LedgerFixture.watermark(lines, perSegment: 3))
    #expect(reader.head.byteCount == lines.reduce(0) { $0 + $1.count + 1 })
    #expect(reader.head.anchor == .committed(generation: 2))
    #expect(reader.byteCountBeyond == 0)
  }

  @Test func `lines are read from any of them on`() throws {
    let reader = try JournalReader(ledger)
    for start in 0...7 {
      var places: [LinePlace] = []
      try reader.forEachLine(from: start) { place, bytes in
        places.append(place)
        #expect(bytes.withUnsafeBytes { [UInt8]($0) } == lines[place.sequence])
        return true
      }
      #expect(places.map(\.sequence) == Array(start..<7))
      #expect(places.map(\.segment.first) == (start..<7).map { $0 / 3 * 3 })
      for place in places { #expect(try reader.bytes(at: place) == lines[place.sequence]) }
    }
    #expect(throws: JournalError<Never>.noSuchLine(sequence: 8)) {
      try reader.forEachLine(from: 8) { _, _ in true }
    }
  }

  @Test func `one line is found by its number and no other is`() throws {
    let reader = try JournalReader(ledger)
    for sequence in 0..<7 { #expect(try reader.line(sequence) == lines[sequence]) }
    for sequence in [-1, 7, Int.min, Int.max] {
      #expect(throws: JournalError<Never>.noSuchLine(sequence: sequence)) {
        try reader.line(sequence)
      }
    }
  }

  @Test func `a place where no line stands has no bytes`() throws {
    let reader = try JournalReader(ledger)
    let end = lines[0].count
    for (offset, count) in [
      (1, end - 1), (0, end - 1), (0, end + 1), (-1, 3), (0, Int.max), (end, 0),
    ] {
      let place = LinePlace(sequence: 0, segment: .start, offset: offset, byteCount: count)
      #expect(throws: JournalError<Never>.noSuchLine(sequence: 0)) { try reader.bytes(at: place) }
    }
  }

  @Test func `reading stops when asked`() throws {
    var count = 0
    try JournalReader(ledger).forEachLine { _, _ in
      count += 1
      return count < 2
    }
    #expect(count == 2)
  }

  @Test(arguments: 0..<7)
  func `a changed byte in any line is met in everyday reading, at its line`(sequence: Int) throws {
    var changed = ledger
    let segment = JournalPath.segment(try #require(SegmentName(first: sequence / 3 * 3)))
    let start = lines[(sequence / 3 * 3)..<sequence].reduce(0) { $0 + $1.count + 1 }
    changed.files[segment]?[start + 5] ^= 1
    do throws(JournalError<Never>) {
      try JournalReader(changed).forEachLine { _, _ in true }
      Issue.record("read as if nothing had happened")
    } catch {
      guard case .damaged(let damage) = error else { throw error }
      #expect(damage.sequence == sequence)
      #expect(damage.offset == start)
    }
  }

  @Test func `a wrong number of lines is met in everyday reading`() throws {
    var joined = ledger
    joined.files[.segment(.start)]?[lines[0].count] = 32
    #expect(throws: JournalError<Never>.self) {
      try JournalReader(joined).forEachLine { _, _ in true }
    }
  }

  @Test func `a reader refuses a journal that got smaller`() throws {
    final class Changing: JournalSource {
      var inner: MemorySource
      init(_ inner: MemorySource) { self.inner = inner }
      func names(in folder: JournalFolder) -> [String]? { inner.names(in: folder) }
      func byteCount(of path: JournalPath) -> Int? { inner.byteCount(of: path) }
      func read(
        _ path: JournalPath, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
      ) -> Int { inner.read(path, at: offset, into: buffer) }
    }
    let source = Changing(ledger)
    let reader = try JournalReader(source)
    #expect(try reader.reopened().head == reader.head)
    source.inner = LedgerFixture.ledger(Array(lines[..<5]), perSegment: 3)
    #expect(throws: JournalError<Never>.shrunk(before: 7, now: 5)) { try reader.reopened() }
  }

  @Test(arguments: [65_534, 65_535, 65_536, 65_537])
  func `a line has at most 65,535 bytes`(count: Int) throws {
    let start = LedgerFixture.line(0, after: .zero, text: "")
    let long = LedgerFixture.line(
      0, after: .zero, text: String(repeating: "x", count: count - start.count))
    #expect(long.count == count)
    let source = LedgerFixture.ledger([long])
    let damage = try JournalScan(source).damage
    #expect(damage?.kind == (count > 65_535 ? .lineTooLong : nil))
  }

  @Test func `lines that fill many chunks come whole`() throws {
    let text = String(repeating: "đ", count: 20_000)
    let many = LedgerFixture.lines(80, text: text)
    let reader = try JournalReader(LedgerFixture.ledger(many))
    var seen = 0
    try reader.forEachLine { place, bytes in
      #expect(bytes.count == many[place.sequence].count)
      seen += 1
      return true
    }
    #expect(seen == 80)
    #expect(try JournalScan(LedgerFixture.ledger(many)).damage == nil)
  }

  @Test func `megabytes without a newline are refused at the first line`() throws {
    var source = LedgerFixture.ledger(LedgerFixture.lines(1))
    let bytes = [UInt8](repeating: 120, count: 5_000_000)
    source.files[.segment(.start)] = bytes
    #expect(try JournalScan(source).damage?.sequence == 0)
    source.files[.commit] = nil
    #expect(try JournalScan(source).damage?.kind == .lineTooLong)
    #expect(throws: JournalError<Never>.self) { try JournalReader(source) }
  }
}
