// Directive ledger · LedgerEngineTests — SPDX-License-Identifier: Apache-2.0

import Directives
import JournalWriters
import Journals
import LedgerEngine
import LedgerLiterals
import SimulatedDisks
import Testing

/// Batches that are refused, and what they leave behind: nothing.
@Suite struct RefusingTests {
  /// A batch that is refused at its third intent.
  static let broken = [
    EngineFixture.party("so-a"), EngineFixture.party("so-b"),
    EngineFixture.notice("tb-1", by: "so-c"), EngineFixture.party("so-d"),
  ]

  @Test func `a batch with one bad intent names it and leaves nothing behind`() throws {
    let disk = try EngineFixture.disk()
    var ledger = try Ledger(reading: MemoryStore(disk))
    let before = try EngineFixture.bytes(of: disk)
    let refusal = Refusal(.unknownParty("so-c"), "issuer")
    #expect(throws: SubmissionError<MemoryFault>.refused(intent: 2, refusal)) {
      try ledger.submit(Submission(Self.broken)) { EngineFixture.start }
    }
    #expect(try EngineFixture.bytes(of: disk) == before)
    #expect(ledger.index.events.count == 1)
    #expect(ledger.index.parties.isEmpty)
    // The ledger goes on as if nothing had happened.
    let outcome = try ledger.submit(Submission([Self.broken[0]])) { EngineFixture.start }
    #expect(outcome.receipts.map(\.receipt.sequence) == [1])
  }

  @Test func `another content under a name that is taken is refused`() throws {
    let disk = try EngineFixture.disk()
    var ledger = try Ledger(reading: MemoryStore(disk))
    _ = try ledger.submit(Submission([EngineFixture.party("so-a")])) { EngineFixture.start }
    #expect(
      throws: SubmissionError<MemoryFault>.conflicting(
        intent: 1, id: "so-a#registered", recorded: SequenceNumber(1))
    ) {
      try ledger.submit(
        Submission([EngineFixture.party("so-b"), EngineFixture.party("so-a", name: "Khác")])
      ) { EngineFixture.start }
    }
    #expect(try EngineFixture.recorded(on: disk).count == 2)
  }

  @Test func `another content under a name of the same batch is refused, with its place`() throws {
    var ledger = try Ledger(reading: MemoryStore(try EngineFixture.disk()))
    let first = EngineFixture.party("so-a")
    let batch = [
      EngineFixture.party("so-b"), first, first, EngineFixture.party("so-a", name: "Khác"),
    ]
    #expect(
      throws: SubmissionError<MemoryFault>.clashing(
        intent: 3, id: "so-a#registered", earlier: 1)
    ) { try ledger.submit(Submission(batch)) { EngineFixture.start } }
    #expect(ledger.index.events.count == 1)
    // The same again is no contradiction.
    let outcome = try ledger.submit(Submission(Array(batch.prefix(3)))) { EngineFixture.start }
    #expect(outcome.receipts.map(\.receipt.sequence) == [1, 2, 2])
  }

  @Test func `a rehearsal says what would be and writes nothing`() throws {
    let disk = try EngineFixture.disk()
    var ledger = try Ledger(reading: MemoryStore(disk))
    let before = try EngineFixture.bytes(of: disk)
    let decisions = try ledger.rehearse(Submission([EngineFixture.party("so-a")])) {
      EngineFixture.start
    }
    #expect(decisions.map(\.sequence) == [SequenceNumber(1)])
    #expect(throws: SubmissionError<MemoryFault>.self) {
      try ledger.rehearse(Submission(Self.broken)) { EngineFixture.start }
    }
    #expect(try EngineFixture.bytes(of: disk) == before)
    #expect(ledger.index.events.count == 1)
  }

  /// Expectations that do not hold after one party is registered, with what is so instead.
  static let unmet: [(Assumption, ActualState)] = [
    (.size(1), .size(2)), (.size(3), .size(2)),
    (.last(of: "so-a", nil), .last(SequenceNumber(1))),
    (.last(of: "so-a", SequenceNumber(0)), .last(SequenceNumber(1))),
    (.last(of: "so-b", SequenceNumber(1)), .last(nil)),
    (.last(of: "NOT AN ID", SequenceNumber(1)), .last(nil)),
  ]

  @Test(arguments: unmet)
  func `an expectation that does not hold tells the loser what is so`(
    expectation: Assumption, actual: ActualState
  ) throws {
    let disk = try EngineFixture.disk()
    var ledger = try Ledger(reading: MemoryStore(disk))
    _ = try ledger.submit(Submission([EngineFixture.party("so-a")])) { EngineFixture.start }
    #expect(throws: SubmissionError<MemoryFault>.unexpected(expectation, actual: actual)) {
      try ledger.submit(
        Submission([EngineFixture.party("so-b")], expecting: [expectation])
      ) { EngineFixture.start }
    }
    #expect(try EngineFixture.recorded(on: disk).count == 2)
  }

  @Test func `an expectation that held when the batch was recorded holds when it is sent again`()
    throws
  {
    let disk = try EngineFixture.disk()
    var ledger = try Ledger(reading: MemoryStore(disk))
    let submission = Submission([EngineFixture.party("so-a")], expecting: [.size(1)])
    let first = try ledger.submit(submission) { EngineFixture.start }
    let second = try ledger.submit(submission) { EngineFixture.start }
    #expect(first.receipts.map(\.receipt) == second.receipts.map(\.receipt))
  }

  @Test func `more intents than a batch may hold are refused unseen`() throws {
    let disk = try EngineFixture.disk()
    var ledger = try Ledger(reading: MemoryStore(disk))
    let many = Array(repeating: EngineFixture.party("so-a"), count: Submission.intentLimit + 1)
    #expect(
      throws: SubmissionError<MemoryFault>.tooManyIntents(
        count: Submission.intentLimit + 1, limit: Submission.intentLimit)
    ) { try ledger.submit(Submission(many)) { EngineFixture.start } }
  }

  @Test func `a journal that was exchanged is not continued`() throws {
    let disk = try EngineFixture.disk()
    let other = try EngineFixture.disk()
    var ledger = try Ledger(reading: MemoryStore(disk))
    _ = try ledger.submit(Submission([EngineFixture.party("so-a")])) { EngineFixture.start }
    try EngineFixture.put(try EngineFixture.bytes(of: other), on: disk)
    #expect(throws: SubmissionError<MemoryFault>.ledger(.rewritten(size: 2))) {
      try ledger.submit(Submission([EngineFixture.party("so-b")])) { EngineFixture.start }
    }
  }

  /// A ledger whose last writer died while its batch waited for a sync.
  private func diskWithWaitingBatch() throws -> MemoryDisk {
    let disk = try EngineFixture.disk()
    disk.isAwaited = true
    var first = try Ledger(reading: MemoryStore(disk))
    disk.whileLetGo = { disk.script = MemoryScript(call: disk.callCount + 1, .crashes) }
    #expect(throws: SubmissionError<MemoryFault>.self) {
      try first.submit(Submission([EngineFixture.party("so-a")])) { EngineFixture.start }
    }
    disk.whileLetGo = nil
    disk.script = nil
    disk.revive()
    return disk
  }

  @Test func `what a refusal rests on can be read by everybody`() throws {
    let disk = try diskWithWaitingBatch()
    #expect(try EngineFixture.recorded(on: disk).count == 1)
    var second = try Ledger(reading: MemoryStore(disk))
    let other = EngineFixture.party("so-a", name: "Another")
    #expect(throws: SubmissionError<MemoryFault>.self) {
      try second.submit(Submission([other])) { EngineFixture.start }
    }
    #expect(try EngineFixture.recorded(on: disk).count == 2)
    try second.refresh()
    #expect(second.index.events.count == 2)
  }

  @Test func `an empty batch remembers nothing that may be taken out again`() throws {
    let disk = try diskWithWaitingBatch()
    var second = try Ledger(reading: MemoryStore(disk))
    #expect(try second.submit(Submission([])) { EngineFixture.start }.receipts.isEmpty)
    #expect(second.index.events.count == 1)
    try second.refresh()
  }
}
