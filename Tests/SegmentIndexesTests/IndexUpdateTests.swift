// Directive ledger · SegmentIndexesTests — SPDX-License-Identifier: Apache-2.0

import Directives
import EventCoding
import Journals
import SimulatedDisks
import Testing

@testable import SegmentIndexes

@Suite struct IndexUpdateTests {
  @Test(arguments: [30, 1000])
  func `indexes that grow are those that are made at once`(perSegment: Int) throws {
    let ledger = try IndexedLedger(count: 200, perSegment: perSegment)
    for steps in [[1, 200], [29, 30, 31, 200], [60, 119, 180, 200], [200]] {
      var files: [JournalPath: [UInt8]] = [:]
      for count in steps {
        var source = ledger.past(count)
        source.files.merge(files) { $1 }
        let update = try #require(try ledger.missing(from: source))
        for file in update.files { files[file.path] = file.bytes }
      }
      #expect(files == (try ledger.indexFiles()), "\(steps)")
    }
  }

  @Test func `nothing is made while little is missing`() throws {
    var ledger = try IndexedLedger(count: 200, perSegment: 30)
    #expect(try ledger.missing(from: ledger.source, slack: 200) == nil)
    let update = try #require(try ledger.missing(from: ledger.source, slack: 199))
    #expect(update.files.map(\.path.name).first == "000000000000.index")
    #expect(update.files.count == 7)
    try ledger.addIndexes()
    #expect(try ledger.missing(from: ledger.source) == nil)
  }

  @Test func `an index that cannot be gone on with is made anew`() throws {
    let ledger = try IndexedLedger(count: 200, perSegment: 130)
    var source = ledger.past(180)
    for file in try #require(try ledger.missing(from: source)).files {
      source.files[file.path] = file.bytes
    }
    let files = source.files.filter { $0.key.folder == .cache }
    source = LedgerFixture.ledger(ledger.lines, perSegment: 130)
    source.files.merge(files) { $1 }
    let last = SegmentIndex.path(of: try #require(SegmentName(first: 130)))
    let all = try ledger.indexFiles()
    let size = try #require(source.files[last]?.count)
    // In its header, and in its only page: then what lies before its end is asked of the lines, for
    // the events may come by way of it.
    for (place, asked) in [(5000, 0), (4000, 180)] {
      var damaged = source
      damaged.files[last]?[size - place] ^= 1
      let update = try #require(
        try IndexUpdate.missing(
          from: JournalReader(damaged), origin: IndexedLedger.coder.origin.rawValue
        ) { $0 >= asked ? FiledLine(ledger.index.events[$0]) : nil })
      let made = Dictionary(uniqueKeysWithValues: update.files.map { ($0.path, $0.bytes) })
      #expect(made.allSatisfy { $0.value == all[$0.key] } && made[last] != nil, "\(place)")
    }
  }

  @Test func `where an event is not given the indexes end before it`() throws {
    var ledger = try IndexedLedger(count: 100, perSegment: 40)
    let update = try #require(
      try IndexUpdate.missing(
        from: JournalReader(ledger.source), origin: IndexedLedger.coder.origin.rawValue
      ) { $0 < 55 ? FiledLine(ledger.index.events[$0]) : nil })
    for file in update.files { ledger.source.files[file.path] = file.bytes }
    #expect(try ledger.archive()?.count == 55)
  }

  /// The files that are made of all lines on all cores; nil where these are not in order.
  private static func made(of source: MemorySource) throws -> [JournalPath: [UInt8]]? {
    var files: [JournalPath: [UInt8]] = [:]
    let isInOrder = IndexUpdate.forEachFile(of: try JournalReader(source)) { path, bytes in
      #expect(files.updateValue(bytes, forKey: path) == nil, "\(path.text) came twice")
      return true
    }
    return isInOrder ? files : nil
  }

  @Test(arguments: [1, 7, 400, 5000])
  func `what all cores make is what is made line by line`(perSegment: Int) throws {
    let ledger = try IndexedLedger(count: 2_000, perSegment: perSegment)
    #expect(try Self.made(of: ledger.source) == (try ledger.indexFiles()))
  }

  @Test func `of lines that are not in order no index is made to the end`() throws {
    let ledger = try IndexedLedger(count: 200, perSegment: 60)
    let path = JournalPath.segment(.start)
    let size = try #require(ledger.source.files[path]?.count)
    for offset in stride(from: 40, to: size, by: 701) {
      var source = ledger.source
      source.files[path]?[offset] ^= 1
      #expect(try Self.made(of: source) == nil, "\(offset)")
    }
  }

  @Test func `who cannot write the files hears that they are not there`() throws {
    let ledger = try IndexedLedger(count: 200, perSegment: 60)
    var count = 0
    let areMade = IndexUpdate.forEachFile(of: try JournalReader(ledger.source)) { _, _ in
      count += 1
      return count < 3
    }
    #expect(!areMade)
    #expect(count == 3)
  }
}
