// Directive ledger · LedgerEngineTests — SPDX-License-Identifier: Apache-2.0

import Directives
import JournalWriters
import Journals
import LedgerEngine
import LedgerLiterals
import SimulatedDisks
import Testing

/// Whatever goes wrong at whichever call: a batch is whole or absent, and sending it again is safe.
@Suite struct FaultTests {
  /// What is submitted while things go wrong.
  static let batch = [EngineFixture.party("so-a"), EngineFixture.party("so-b")]

  /// Every kind of fault with every state that it may leave.
  static let scenarios: [(MemoryScript.Kind, MemoryDisk.Aftermath)] =
    MemoryScript.Kind.allCases.flatMap { kind in
      [.killed, .everything, .onlySynced, .some(seed: 7)].map { (kind, $0) }
    }

  /// The number of calls of a submission to which nothing happens.
  static func callCount() throws -> Int {
    let disk = try EngineFixture.disk()
    var ledger = try Ledger(reading: MemoryStore(disk))
    let before = disk.callCount
    _ = try ledger.submit(Submission(batch)) { EngineFixture.start }
    return disk.callCount - before
  }

  @Test(arguments: scenarios)
  func `a batch cut short at any call is whole or absent and can be sent again`(
    kind: MemoryScript.Kind, aftermath: MemoryDisk.Aftermath
  ) throws {
    var failures = 0
    for call in 1...(try Self.callCount()) {
      let disk = try EngineFixture.disk()
      var ledger = try Ledger(reading: MemoryStore(disk))
      disk.script = MemoryScript(call: disk.callCount + call, kind)
      let outcome = try? ledger.submit(Submission(Self.batch)) { EngineFixture.start }
      if outcome == nil {
        failures += 1
        #expect(ledger.index.events.count == 1, "call \(call): the index forgets what failed")
      }
      let next = disk.after(aftermath)
      let found = try EngineFixture.recorded(on: next).count
      #expect(found == 1 || found == 3, "call \(call): \(found) events")
      if outcome != nil { #expect(found == 3, "call \(call): acknowledged and lost") }
      var second = try Ledger(reading: MemoryStore(next))
      let again = try second.submit(Submission(Self.batch)) { "2026-06-02" }
      #expect(again.receipts.map(\.receipt.sequence) == [1, 2])
      if let outcome { #expect(again.receipts.map(\.receipt) == outcome.receipts.map(\.receipt)) }
      #expect(try EngineFixture.recorded(on: next).count == 3)
    }
    #expect(failures > 0 || kind == .writesHalf)
  }

  @Test func `a misread byte refuses a batch before it is recorded or not at all`() throws {
    var refused = 0
    for read in 1...40 {
      let disk = try EngineFixture.disk()
      var ledger = try Ledger(reading: MemoryStore(disk))
      _ = try ledger.submit(Submission([Self.batch[0]])) { EngineFixture.start }
      disk.misread = (disk.readCount + read, 30)
      do throws(SubmissionError<MemoryFault>) {
        _ = try ledger.submit(Submission(Self.batch)) { "2026-06-02" }
      } catch .ledger {
        refused += 1
        disk.misread = nil
        #expect(try EngineFixture.recorded(on: disk).count == 2, "read \(read)")
      } catch {}
    }
    #expect(refused > 0)
  }
}
