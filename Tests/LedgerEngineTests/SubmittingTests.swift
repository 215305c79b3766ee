// Directive ledger · LedgerEngineTests — SPDX-License-Identifier: Apache-2.0

import Digests
import Directives
import JournalWriters
import Journals
import LedgerEngine
import LedgerLiterals
import MerkleTrees
import SimulatedDisks
import Testing

/// What becomes of a batch.
@Suite struct SubmittingTests {
  /// Two parties and a notice of one of them.
  static let batch = [
    EngineFixture.party("so-a"), EngineFixture.party("so-b"),
    EngineFixture.notice("tb-1", by: "so-a"),
  ]

  @Test func `a batch gets consecutive positions, one recorded time and the same tree`() throws {
    let disk = try EngineFixture.disk()
    var ledger = try Ledger(reading: MemoryStore(disk))
    var calls = 0
    let outcome = try ledger.submit(Submission(Self.batch)) {
      calls += 1
      return "2026-06-02T09:00:00+07:00"
    }
    #expect(calls == 1)
    #expect(outcome.receipts.map(\.receipt.sequence) == [1, 2, 3])
    #expect(outcome.receipts.allSatisfy { !$0.wasRecorded && $0.receipt.treeSize == 4 })
    let events = ledger.index.events
    #expect(events.map(\.intent) == [EngineFixture.opening] + Self.batch)
    #expect(Set(events.dropFirst().map(\.recordedTime)) == ["2026-06-02T09:00:00+07:00"])
    let reader = try JournalReader(MemoryStore(disk))
    #expect(Set(outcome.receipts.map(\.receipt.root)) == [reader.head.root])
    let third = try reader.line(3)
    #expect(outcome.receipts[2].receipt.leafHash == MerkleHash.leaf(third))
  }

  @Test func `an index folded from the disk is the one that was built by appending`() throws {
    let disk = try EngineFixture.disk()
    var ledger = try Ledger(reading: MemoryStore(disk))
    _ = try ledger.submit(Submission(Self.batch)) { EngineFixture.start }
    let again = try Ledger(reading: MemoryStore(disk))
    let (left, right) = (ledger.index, again.index)
    #expect(left.events.elementsEqual(right.events))
    #expect(left.parties.sorted() == right.parties.sorted())
    #expect(left.notices.sorted() == right.notices.sorted())
  }

  @Test func `the same batch again gets the original receipts and nothing is written`() throws {
    let disk = try EngineFixture.disk()
    var ledger = try Ledger(reading: MemoryStore(disk))
    let first = try ledger.submit(Submission(Self.batch)) { EngineFixture.start }
    _ = try ledger.submit(Submission([EngineFixture.party("so-c")])) { "2026-06-03" }
    let log = try EngineFixture.bytes(of: disk)[.segment(.start)]
    var other = try Ledger(reading: MemoryStore(disk))
    let second = try other.submit(Submission(Self.batch)) { "2026-06-04" }
    #expect(second.receipts.map(\.receipt) == first.receipts.map(\.receipt))
    #expect(second.receipts.map(\.wasRecorded) == [true, true, true])
    let after = try EngineFixture.bytes(of: disk)[.segment(.start)]
    #expect(after == log)
  }

  @Test func `a batch may hold what is recorded and what is new, and the same intent twice`() throws
  {
    let disk = try EngineFixture.disk()
    var ledger = try Ledger(reading: MemoryStore(disk))
    _ = try ledger.submit(Submission([EngineFixture.party("so-a")])) { EngineFixture.start }
    let new = EngineFixture.party("so-b")
    let outcome = try ledger.submit(Submission([EngineFixture.party("so-a"), new, new])) {
      "2026-06-02"
    }
    #expect(outcome.receipts.map(\.receipt.sequence) == [1, 2, 2])
    #expect(outcome.receipts.map(\.wasRecorded) == [true, false, true])
    #expect(outcome.receipts.map(\.receipt.treeSize) == [2, 3, 3])
  }

  @Test func `the recorded time never goes back with the clock`() throws {
    let disk = try EngineFixture.disk()
    var ledger = try Ledger(reading: MemoryStore(disk))
    _ = try ledger.submit(Submission([EngineFixture.party("so-a")])) { "2026-06-10" }
    _ = try ledger.submit(Submission([EngineFixture.party("so-b")])) { "2026-06-05" }
    let last = ledger.index.events.last?.recordedTime
    #expect(last == "2026-06-10")
  }

  @Test func `a ledger that was read before reads what others appended before it decides`() throws {
    let disk = try EngineFixture.disk()
    var early = try Ledger(reading: MemoryStore(disk))
    var late = try Ledger(reading: MemoryStore(disk))
    _ = try early.submit(Submission([EngineFixture.party("so-a")])) { EngineFixture.start }
    let outcome = try late.submit(Submission([EngineFixture.notice("tb-1", by: "so-a")])) {
      EngineFixture.start
    }
    #expect(outcome.receipts.map(\.receipt.sequence) == [2])
    #expect(throws: SubmissionError<MemoryFault>.self) {
      try early.submit(Submission([EngineFixture.notice("tb-1", by: "so-b")])) { "2026-06-02" }
    }
  }

  @Test func `an opening twice is refused and an interrupted creation is completed`() throws {
    let disk = try EngineFixture.disk()
    #expect(throws: SubmissionError<MemoryFault>.journal(.alreadyExists)) {
      try Ledger.creating(MemoryStore(disk), opening: EngineFixture.opening) { "2026-06-02" }
    }
    let empty = MemoryDisk()
    try JournalWriter.creating(MemoryStore(empty)).close()
    let receipt = try Ledger.creating(MemoryStore(empty), opening: EngineFixture.opening) {
      EngineFixture.start
    }
    #expect(receipt.receipt.sequence == 0)
    #expect(try EngineFixture.recorded(on: empty) == ["ledger#opened"])
  }

  @Test func `a batch that another took along into its failure is written once more`() throws {
    let disk = try EngineFixture.disk()
    disk.isAwaited = true
    var first = try Ledger(reading: MemoryStore(disk))
    disk.whileLetGo = {
      disk.whileLetGo = nil
      do {
        var second = try Ledger(reading: MemoryStore(disk))
        // Calls of the second: lock, open both files, write, let go, take again, open both, sync.
        disk.script = MemoryScript(call: disk.callCount + 9, .losesAndFails)
        #expect(throws: SubmissionError<MemoryFault>.self) {
          try second.submit(Submission([EngineFixture.party("so-b")])) { EngineFixture.start }
        }
        #expect(disk.struckCall == .sync)
        disk.script = nil
      } catch {
        Issue.record(error)
      }
    }
    let outcome = try first.submit(Submission([EngineFixture.party("so-a")])) {
      EngineFixture.start
    }
    #expect(outcome.receipts.map(\.receipt.sequence) == [1])
    #expect(outcome.recovered.map(\.kind) == [.completeEvents(count: 2)])
    #expect(try EngineFixture.recorded(on: disk).count == 2)
    #expect(first.index.events.count == 2)
    try first.refresh()
  }
}
