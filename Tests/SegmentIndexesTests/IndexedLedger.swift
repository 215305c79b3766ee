// Directive ledger · SegmentIndexesTests — SPDX-License-Identifier: Apache-2.0

import Digests
import Directives
import EventCoding
import Journals
import LedgerLiterals
import MerkleTrees
import SimulatedDisks
import TestSupport
import Testing

@testable import SegmentIndexes

/// A ledger in memory whose events are filed on shelves of every kind.
struct IndexedLedger {
  /// Reads and writes its lines.
  static let coder = EventCoder(origin: "ledger.example/test", offset: .indochina)

  /// Its events, taken in one by one.
  let index: LedgerIndex
  /// Its lines.
  let lines: [[UInt8]]
  /// The files.
  var source: MemorySource
  /// How many lines a segment holds.
  private let perSegment: Int

  /// A ledger of at least so many events.
  init(count: Int, perSegment: Int = .max) throws {
    var builder = LedgerBuilder()
    builder.organizations("a", "b", "c")
    builder.group("g", ["a", "b"])
    builder.notice(at: "2024-01-02")
    builder.record(
      .principalRevoked(PrincipalRevoked(principal: "clerk", reason: "…")), at: "2024-01-02")
    builder.record(
      .petitionRaised(PetitionRaised(petition: "p", from: ["a"], summary: "…")), at: "2024-01-02")
    var number = 0
    while builder.index.events.count < count {
      number += 1
      let directive = "d-\(number % 17)"
      switch number {
      case ...17: builder.directive(directive, at: "2024-01-03")
      case _ where number % 31 == 0:
        builder.record(
          .directiveWithdrawn(
            DirectiveWithdrawn(directive: LedgerBuilder.id(directive), reason: "…")),
          at: "2024-01-05")
      case _ where number % 13 == 0:
        builder.retract(LedgerBuilder.eventID("e\(number / 2)"), at: "2024-01-04")
      default:
        builder.assign(number % 2 == 0 ? "a" : "b", to: directive, at: "2024-01-04")
      }
    }
    try self.init(builder.index, perSegment: perSegment)
  }

  /// A ledger of the events of an index.
  init(_ index: LedgerIndex, perSegment: Int) throws {
    var last = Digest.zero
    lines = try index.events.map { event in
      let line = try Self.coder.encodeLine(
        event.intent, sequence: event.sequence, recordedTime: event.recordedTime, after: last)
      last = MerkleHash.leaf(line)
      return line
    }
    self.index = index
    self.perSegment = perSegment
    source = LedgerFixture.ledger(lines, perSegment: perSegment)
  }

  /// The same ledger when it had fewer lines, without indexes.
  func past(_ count: Int) -> MemorySource {
    LedgerFixture.ledger(Array(lines[..<count]), perSegment: perSegment)
  }

  /// What the indexes lack that lie beside a journal.
  func missing(from source: MemorySource, slack: Int = 0) throws -> IndexUpdate? {
    try IndexUpdate.missing(
      from: JournalReader(source), origin: Self.coder.origin.rawValue, slack: slack
    ) { FiledLine(index.events[$0]) }
  }

  /// The files of the indexes of all lines.
  func indexFiles() throws -> [JournalPath: [UInt8]] {
    let update = try #require(try missing(from: past(lines.count)))
    return Dictionary(uniqueKeysWithValues: update.files.map { ($0.path, $0.bytes) })
  }

  /// Puts the indexes of all lines beside the journal.
  mutating func addIndexes() throws {
    source.files.merge(try indexFiles()) { $1 }
  }

  /// The archive, where there is one.
  func archive() throws -> LedgerArchive? { LedgerArchive(try JournalReader(source)) }
}
