// Directive ledger · LedgerEngineTests — SPDX-License-Identifier: Apache-2.0

import Directives
import EventCoding
import JournalWriters
import Journals
import LedgerEngine
import LedgerLiterals
import MerkleTrees
import SimulatedDisks
import Testing

/// A batch whose lines are made beside its deciding is recorded or refused as a small one.
@Suite struct LargeBatchTests {
  /// So many parties.
  private static func parties(_ count: Int) throws -> [Intent] {
    try (0..<count).map { EngineFixture.party(try PartyID("so-\($0)")) }
  }

  /// A party whose name no line may hold, for it is not in NFC.
  private static let unwritable = EngineFixture.party("so-x", name: "be\u{301}")
  /// A notice of somebody who is not known.
  private static let refused = EngineFixture.notice("tb-x", by: "khong-ai")

  @Test(arguments: [255, 256, 257, 512, 513, 600])
  func `its lines are those of its events, one behind the other`(count: Int) throws {
    let disk = try EngineFixture.disk()
    var ledger = try Ledger(reading: MemoryStore(disk))
    let outcome = try ledger.submit(Submission(try Self.parties(count))) { EngineFixture.start }
    #expect(outcome.receipts.map(\.receipt.sequence) == Array(1...count))
    let reader = try JournalReader(MemoryStore(disk))
    for (event, receipt) in zip(ledger.index.events.dropFirst(), outcome.receipts) {
      let position = receipt.receipt.sequence
      let line = try ledger.coder.encodeLine(
        event.intent, sequence: event.sequence, recordedTime: event.recordedTime,
        after: position == 1
          ? MerkleHash.leaf(try reader.line(0)) : outcome.receipts[position - 2].receipt.leafHash)
      guard try reader.line(position) == line else {
        Issue.record("line \(position)")
        return
      }
    }
  }

  /// Intents in the place of those at some positions.
  private static func batch(_ others: [Int: Intent]) throws -> [Intent] {
    var intents = try parties(600)
    for (position, intent) in others { intents[position] = intent }
    return intents
  }

  /// Submits a batch that is refused, and sees that nothing is left of it.
  private func refusal(of intents: [Intent]) throws -> SubmissionError<MemoryFault>? {
    let disk = try EngineFixture.disk()
    var ledger = try Ledger(reading: MemoryStore(disk))
    let before = try EngineFixture.bytes(of: disk)
    let error = #expect(throws: SubmissionError<MemoryFault>.self) {
      try ledger.submit(Submission(intents)) { EngineFixture.start }
    }
    #expect(ledger.index.events.count == 1)
    #expect(try EngineFixture.bytes(of: disk) == before)
    _ = try ledger.submit(Submission(try Self.parties(600))) { EngineFixture.start }
    #expect(try EngineFixture.recorded(on: disk).count == 601)
    return error
  }

  @Test(arguments: [10, 300, 599])
  func `what a rule refuses comes before what cannot be written`(position: Int) throws {
    let error = try refusal(of: Self.batch([0: Self.unwritable, position: Self.refused]))
    guard case .refused(intent: position, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test(arguments: [0, 10, 255, 256, 300, 599])
  func `the first event that cannot be written is named`(position: Int) throws {
    var second = Self.unwritable
    second = Intent(
      id: "so-y#registered", time: second.time, actor: second.actor,
      body: .partyRegistered(PartyRegistered(party: "so-y", kind: .organization, name: "u\u{302}")))
    let others = position < 599 ? [position: Self.unwritable, 599: second] : [599: second]
    let error = try refusal(of: Self.batch(others))
    guard case .unwritable(intent: position, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `what is recorded already keeps its place in it`() throws {
    let disk = try EngineFixture.disk()
    var ledger = try Ledger(reading: MemoryStore(disk))
    let parties = try Self.parties(600)
    let early = [parties[5], parties[299], parties[598]]
    _ = try ledger.submit(Submission(early)) { EngineFixture.start }
    let outcome = try ledger.submit(Submission(parties + [parties[7]])) { EngineFixture.start }
    #expect(outcome.receipts.filter(\.wasRecorded).map(\.id) == early.map(\.id) + [parties[7].id])
    #expect(try EngineFixture.recorded(on: disk).count == 601)
    #expect(try Ledger(reading: MemoryStore(disk)).index.events.elementsEqual(ledger.index.events))
  }
}
