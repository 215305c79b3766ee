// Directive ledger · SegmentIndexesTests — SPDX-License-Identifier: Apache-2.0

import Directives
import Journals
import LedgerLiterals
import SimulatedDisks
import Testing
import WorkSharing

@testable import SegmentIndexes

@Suite struct LedgerArchiveTests {
  /// Everything that an index answers, as text; keys in a fixed order.
  static func text(of index: LedgerIndex, events: Int) -> [String] {
    var lines = index.events.prefix(events).map { "\($0)" }
    for number in 0...events {
      let id = EventID.named(number)
      let sequence = index.position(of: id)
      lines.append("\(id) \(sequence.map(\.description) ?? "none")")
      if let sequence, sequence.rawValue < events {
        lines.append("\(index.retraction(of: sequence).map(\.description) ?? "stands")")
      }
    }
    for kind in IndexShelf.Kind.allCases {
      lines += index.shelves(of: kind).map { "\($0) \(index.sequences(on: $0))" }.sorted()
    }
    lines.append("\(index.principalEvents) \(index.attestations) \(index.ledgerEvents)")
    lines.append("\(index.measures) \(index.retractions) \(index.holds(.directive("none")))")
    return lines
  }

  @Test(arguments: [1, 7, 40, 1000])
  func `an archive answers as the index of all events does`(perSegment: Int) throws {
    var ledger = try IndexedLedger(count: 700, perSegment: perSegment)
    try ledger.addIndexes()
    let archive = try #require(try ledger.archive())
    #expect(archive.count == 700)
    #expect(
      Self.text(of: LedgerIndex(archive), events: 700) == Self.text(of: ledger.index, events: 700))
    #expect(archive.isSound)
  }

  @Test func `what came after an archive is taken in behind it and out again`() throws {
    var ledger = try IndexedLedger(count: 300, perSegment: 100)
    ledger.source = ledger.past(230)
    for file in try #require(try ledger.missing(from: ledger.source)).files {
      ledger.source.files[file.path] = file.bytes
    }
    var index = LedgerIndex(try #require(try ledger.archive()))
    for event in ledger.index.events.dropFirst(230) { index.apply(event) }
    #expect(Self.text(of: index, events: 300) == Self.text(of: ledger.index, events: 300))
    for _ in 0..<70 { index.removeLast() }
    #expect(index.events.count == 230)
    index.removeLast()
    #expect(index.events.count == 230)
  }

  @Test func `any byte of an index may differ, and nothing false is answered`() throws {
    var ledger = try IndexedLedger(count: 60, perSegment: 30)
    try ledger.addIndexes()
    let truth = Self.text(of: ledger.index, events: 60)
    for path in ledger.source.files.keys where path.folder == .cache {
      let file = ledger.source.files[path] ?? []
      var misledCount = 0
      for offset in stride(from: 0, to: file.count, by: 97) {
        var changed = ledger
        changed.source.files[path]?[offset] ^= 0x04
        guard let archive = try changed.archive(), archive.count == 60 else {
          misledCount += 1
          continue
        }
        let found = Self.text(of: LedgerIndex(archive), events: 60)
        #expect(archive.isSound ? found == truth : true, "\(path.text):\(offset)")
        if !archive.isSound { misledCount += 1 }
      }
      // Only the zeros behind the last number mean nothing, and even they are held to their page.
      #expect(misledCount == (file.count + 96) / 97)
    }
  }

  @Test func `whoever asks from several threads is answered as one is`() throws {
    var ledger = try IndexedLedger(count: 900, perSegment: 70)
    try ledger.addIndexes()
    let archive = try #require(try ledger.archive())
    let index = LedgerIndex(archive)
    let asked = Array(0..<900) + Array(0..<900).reversed()
    let found = SideBySide.runs(of: 10, asked[...]) { run in
      run.map { index.events[$0] }
    }
    #expect(found.joined().elementsEqual(asked.map { ledger.index.events[$0] }))
    let truth = ledger.index
    let shelves = SideBySide.runs(of: 1, index.directives[...]) { run in
      run.map { index.sequences(on: .directive($0)) == truth.sequences(on: .directive($0)) }
    }
    #expect(shelves.count == 17 && shelves.joined().allSatisfy { $0 })
    #expect(archive.isSound)
  }

  @Test(arguments: [7, 300, 5_000])
  func `what is read ahead is what is read when it is asked for`(perSegment: Int) throws {
    var ledger = try IndexedLedger(count: 2_600, perSegment: perSegment)
    try ledger.addIndexes()
    let archive = try #require(try ledger.archive())
    let index = LedgerIndex(archive)
    for directives in [["d-1", "d-16", "d-3"], ["none"], ["d-1"], []] as [[DirectiveID]] {
      index.readAhead(directives.flatMap { index.sequences(on: .directive($0)) })
      for sequence in 0..<2_600 {
        #expect(index.events[sequence] == ledger.index.events[sequence], "\(sequence)")
      }
    }
    archive.readAhead((0..<3_000).reversed().map { SequenceNumber(UInt64($0)) })
    #expect(index.events.elementsEqual(ledger.index.events))
    #expect(archive.isSound)
  }

  @Test func `who reads ahead a line that was changed is told so`() throws {
    var ledger = try IndexedLedger(count: 300, perSegment: 100)
    try ledger.addIndexes()
    for offset in [20_000, 29_999] {
      var changed = ledger
      changed.source.files[.segment(.start)]?[offset] ^= 1
      let archive = try #require(try changed.archive())
      archive.readAhead((0..<300).map { SequenceNumber(UInt64($0)) })
      #expect(!archive.isSound, "\(offset)")
      _ = archive.event(at: SequenceNumber(70))
    }
    let path = JournalPath.segment(.start)
    let archive = try #require(try ledger.archive())
    archive.readAhead([SequenceNumber(0), SequenceNumber(5), SequenceNumber(299)])
    #expect(archive.isSound)
    ledger.source.files[path] = nil
    #expect(try ledger.archive() == nil)
  }

  @Test func `one thread that is misled makes the archive unsound for all`() throws {
    var ledger = try IndexedLedger(count: 300, perSegment: 100)
    try ledger.addIndexes()
    ledger.source.files[.segment(.start)]?[20_000] ^= 1
    let archive = try #require(try ledger.archive())
    _ = SideBySide.runs(of: 10, Array(0..<300)[...]) { run in
      run.map { archive.event(at: SequenceNumber(UInt64($0))) }
    }
    #expect(!archive.isSound)
  }

  @Test func `what is said of a line may differ, and the line itself tells`() throws {
    var ledger = try IndexedLedger(count: 2_300)
    try ledger.addIndexes()
    let path = SegmentIndex.path(of: .start)
    let index = try #require(SegmentIndex(of: .start, in: SourceFiles(ledger.source)))
    let counts = index.header.counts
    let page = IndexHeader.pageByteCount
    // The second page holds nothing else, so that nobody holds it against its key.
    #expect(2 * page <= counts.start(of: .nameKeys))
    for offset in stride(from: page, to: 2 * page, by: 31) {
      var changed = ledger
      changed.source.files[path]?[index.header.pagesStart + offset] ^= 0x04
      let archive = try #require(try changed.archive())
      let line = offset / IndexCounts.Section.lines.width
      let before = archive.event(at: SequenceNumber(UInt64(line - 1)))
      #expect(archive.isSound && before == ledger.index.events[line - 1], "\(offset)")
      _ = archive.event(at: SequenceNumber(UInt64(line)))
      #expect(!archive.isSound, "\(offset)")
    }
  }

  @Test func `of two lines exchanged in the index neither stands for the other`() throws {
    var ledger = try IndexedLedger(count: 60)
    try ledger.addIndexes()
    let path = SegmentIndex.path(of: .start)
    let index = try #require(SegmentIndex(of: .start, in: SourceFiles(ledger.source)))
    let (width, start) = (IndexCounts.Section.lines.width, index.header.pagesStart)
    let file = try #require(ledger.source.files[path])
    for (place, other) in [(20, 40), (40, 20)] {
      let entry = file[(start + other * width)...].prefix(width)
      ledger.source.files[path]?.replaceSubrange(
        start + place * width..<start + (place + 1) * width, with: entry)
    }
    let events = try #require(try ledger.archive())
    _ = events.event(at: SequenceNumber(20))
    #expect(!events.isSound)
    let ahead = try #require(try ledger.archive())
    ahead.readAhead([SequenceNumber(20), SequenceNumber(40)])
    #expect(!ahead.isSound)
    #expect(try ledger.archive()?.leafHash(at: SequenceNumber(20)) == nil)
    #expect(try ledger.archive()?.event(at: SequenceNumber(0)) == ledger.index.events[0])
  }

  @Test func `an index that is cut off, goes on, or is something else is not used`() throws {
    var ledger = try IndexedLedger(count: 60)
    try ledger.addIndexes()
    let path = SegmentIndex.path(of: .start)
    let file = ledger.source.files[path] ?? []
    for count in [0, 1, 4095, 4096, 4100, file.count - 4097] {
      ledger.source.files[path] = Array(file[..<count])
      let archive = try ledger.archive()
      _ = archive.map { Self.text(of: LedgerIndex($0), events: 60) }
      #expect(archive?.isSound != true, "\(count)")
    }
    ledger.source.files[path] = [UInt8](repeating: UInt8(ascii: "\n"), count: file.count)
    #expect(try ledger.archive() == nil)
  }

  @Test func `the index of another ledger, or of more lines, is not used`() throws {
    var ledger = try IndexedLedger(count: 60)
    let longer = try IndexedLedger(count: 90)
    ledger.source.files.merge(try longer.indexFiles()) { $1 }
    #expect(try ledger.archive() == nil)
    let other = try IndexedLedger(LedgerIndex.openedOnly(like: ledger.index), perSegment: .max)
    ledger.source.files.merge(try other.indexFiles()) { $1 }
    #expect(try ledger.archive()?.count == 1)
  }

  @Test func `a line that was changed since is not read`() throws {
    var ledger = try IndexedLedger(count: 60)
    try ledger.addIndexes()
    let start = ledger.lines[..<30].reduce(0) { $0 + $1.count + 1 }
    ledger.source.files[.segment(.start)]?[start + 40] ^= 1
    let archive = try #require(try ledger.archive())
    #expect(archive.event(at: SequenceNumber(29)).sequence == SequenceNumber(29))
    #expect(archive.isSound)
    _ = archive.event(at: SequenceNumber(30))
    #expect(!archive.isSound)
  }
}

extension EventID {
  /// The name that the builder gives to the event of a number.
  fileprivate static func named(_ number: Int) -> EventID {
    (try? EventID("e\(number)")) ?? "none"
  }
}

extension LedgerIndex {
  /// The first event of a ledger and nothing else.
  fileprivate static func openedOnly(like other: LedgerIndex) -> LedgerIndex {
    var index = LedgerIndex()
    if let opening = other.events.first { index.apply(opening) }
    return index
  }
}
