// Directive ledger · AuditingTests — SPDX-License-Identifier: Apache-2.0

import Checkpoints
import Digests
import Directives
import EventCoding
import LedgerLiterals
import MerkleTrees
import Signatures
import Testing
import Tiles

@testable import Auditing

/// What is said of the signatures of people, and of names, in a log that is published as tiles.
struct TilesPeopleTests {
  /// A small log, published in memory.
  private struct Published: TileSource {
    /// The bytes of each tile.
    private(set) var tiles: [TileName: [UInt8]] = [:]

    /// Publishes fewer than 256 lines.
    init(_ lines: [[UInt8]]) throws {
      var builder = TileBuilder()
      for line in lines { builder.append(MerkleHash.leaf(line)) { _, _ in } }
      for (name, tile) in builder.partialTiles { tiles[name] = tile.bytes }
      let bundle = try #require(TileName(.entries, index: 0, width: lines.count))
      tiles[bundle] = try #require(EntryBundle(lines)).bytes
    }

    func bytes(of tile: TileName) -> [UInt8]? { tiles[tile] }
  }

  /// The verdict on some events, which the log's own key signed.
  private func verdict(_ events: [Event]) throws -> TilesVerdict {
    let lines = try EventLines.lines(events)
    let log = try HashedSignatures.key("ledger.example/test", 9)
    let signed = try HashedSignatures.note(
      over: lines, origin: "ledger.example/test", log: log)
    let policy = try WitnessPolicy(parsing: Array("log \(log.text)\nquorum none\n".utf8))
    return try TilesVerdict(
      Published(lines), signed, policy: policy, checker: HashedSignatures())
  }

  @Test func `right signatures are counted`() throws {
    var scene = try SignedScene(.required)
    try scene.sign()
    let verdict = try verdict(Array(scene.index.events))
    #expect(verdict.word == .intact)
    #expect(verdict.submissions?.signatureCount == 1)
    #expect(verdict.submissions?.eventCount == 2)
  }

  @Test func `a log in which nobody signs is INTACT and says nothing of people`() throws {
    var scene = try SignedScene(.unneeded)
    scene.take(.calendarDeclared(CalendarDeclared(year: 2040)))
    let events = scene.index.events.filter { $0.body.type != .policyAdopted }
    let verdict = try verdict(Self.renumbered(events))
    #expect(verdict.word == .intact)
    #expect(verdict.submissions == nil)
  }

  @Test func `what the log itself rewrote under a person's signature is TAMPERED`() throws {
    var scene = try SignedScene()
    try scene.sign(signing: [2030, 2039], digestOf: [2030, 2031])
    let verdict = try verdict(Array(scene.index.events))
    #expect(verdict.word == .tampered)
    #expect(verdict.flaw == .submission(.signatureWrong(sequence: 5)))
  }

  @Test func `what had to be signed and is not is UNVERIFIABLE`() throws {
    var scene = try SignedScene(.required)
    scene.take(.calendarDeclared(CalendarDeclared(year: 2040)))
    let verdict = try verdict(Array(scene.index.events))
    #expect(verdict.word == .unverifiable)
    #expect(verdict.flaw == .submission(.unsigned(count: 1, first: 3)))
  }

  @Test func `two events of one name are TAMPERED, also where nobody signs`() throws {
    var scene = try SignedScene(.unneeded)
    scene.take(.calendarDeclared(CalendarDeclared(year: 2040)))
    let last = try #require(scene.index.events.last)
    let again = Intent(
      id: last.id, time: last.intent.time, actor: last.intent.actor,
      body: .calendarDeclared(CalendarDeclared(year: 2041)))
    let second = Event(intent: again, sequence: last.sequence, recordedTime: last.recordedTime)
    let events = scene.index.events.filter { $0.body.type != .policyAdopted } + [second]
    let verdict = try verdict(Self.renumbered(events))
    #expect(verdict.word == .tampered)
    #expect(verdict.flaw == .order(.repeatedName(last.id), sequence: 3))
  }

  /// The same events at the places where they now stand.
  private static func renumbered(_ events: [Event]) -> [Event] {
    events.enumerated().map { place, event in
      Event(
        intent: event.intent, sequence: SequenceNumber(UInt64(place)),
        recordedTime: event.recordedTime)
    }
  }
}
