// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Auditing
import Directives
import JournalWriters
import Journals
import LedgerEngine
import SimulatedDisks

/// A clock that jumps while a ledger is written: order and recorded times stay sound.
public enum ClockCampaign {
  /// The sub-command.
  public static let campaign = Campaign(
    "clock", "The clock jumps by ten years and back between events, also under the real binary.",
    numbers: [
      ("ledgers", "how many ledgers are written in memory (200; 20 with --quick)"),
      ("files", "how many are written by the real binary (40; 4 with --quick)"),
    ]
  ) { settings in
    var report = CampaignReport(name: "clock", seed: settings.seed)
    for jump in Jump.allCases { report.expect(row(jump)) }
    var draw = Chance(seed: settings.seed)
    do {
      for _ in 0..<settings.number("ledgers", quick: 20, thorough: 200) {
        try run(&draw, into: &report)
      }
      try ScratchFolder.with("clock") { folder in
        guard let tracer = try FaultTracer(in: folder) else {
          return report.skip("the real binary", because: "there is no C compiler")
        }
        let clock = RealClock(
          program: try RealProgram(), reader: try RealProgram("chidao-replay"), tracer: tracer,
          folder: folder)
        for number in 0..<settings.number("files", quick: 4, thorough: 40) {
          try clock.run(number, &draw, into: &report)
        }
      }
    } catch {
      report.fail("the campaign cannot go on: \(error)")
    }
    return report
  }

  /// What the clock does between two events, in milliseconds.
  private enum Jump: Int64, CaseIterable {
    case onward = 60_000
    case back = -60_000
    case hourBack = -3_600_000
    case tenYearsOn = 315_576_000_000
    case tenYearsBack = -315_576_000_000
    case still = 0
  }

  /// The row of a jump.
  private static func row(_ jump: Jump) -> String {
    switch jump {
    case .onward: "a minute on"
    case .back: "a minute back"
    case .hourBack: "an hour back"
    case .tenYearsOn: "ten years on"
    case .tenYearsBack: "ten years back"
    case .still: "no time between two events"
    }
  }

  /// Writes one ledger, looks at it after each event, and verifies it at the end.
  private static func run(_ draw: inout Chance, into report: inout CampaignReport) throws {
    let store = MemoryStore()
    var now = Instant(clamping: 1_780_000_000_000)
    _ = try Ledger<MemoryStore>.creating(store, opening: SampleLedger.opening()) { now }
    var ledger = try Ledger(reading: store)
    for number in 1...40 {
      let jump = Jump.allCases.randomElement(using: &draw) ?? .still
      now = Instant(clamping: now.milliseconds + jump.rawValue)
      let last = ledger.index.events.last?.recordedTime ?? .distantPast
      let intent = try SampleLedger.party(number, words: 3)
      let receipt = try ledger.submit(Submission([intent])) { now }.receipts[0].receipt
      let event = ledger.index.events[number]
      let expected = max(now, last)
      report.count(
        row(jump),
        failure: receipt.sequence == number && event.id == intent.id
          && event.recordedTime == expected
          ? nil : "#\(receipt.sequence) at \(event.recordedTime), not #\(number) at \(expected)")
      let again = try ledger.submit(Submission([intent])) { now }.receipts[0]
      report.count(
        "sent again: the same place and hash, nothing written",
        failure: again.wasRecorded && again.receipt.sequence == receipt.sequence
          && again.receipt.leafHash == receipt.leafHash ? nil : "\(again) is not \(receipt)")
    }
    let verdict = try Verification(store).verdict
    report.count(
      "ledgers INTACT, with recorded times that never fall",
      failure: verdict.word == .intact && verdict.size == 41 ? nil : "\(verdict)")
  }
}
