// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Auditing
import Foundation
import Glibc
import PosixFiles
import Synchronization

/// Many writers that are killed all the time, beside readers: nothing acknowledged is ever lost.
enum SoakCampaign {
  /// The sub-command.
  static let campaign = Campaign(
    "soak", "Sixteen writers killed at any moment, beside a reader and a verifier.",
    numbers: [
      ("seconds", "how long (3,600; 40 with --quick)"),
      ("writers", "how many processes write at a time (16)"),
    ]
  ) { settings in
    var report = CampaignReport(name: "soak", seed: settings.seed)
    do {
      let seconds = settings.number("seconds", quick: 40, thorough: 3_600)
      // Every command reads the whole log: a new one each minute keeps the pace.
      var left = seconds
      var round = 0
      while left > 0 {
        try ScratchFolder.with("soak") {
          try run(settings, round: round, seconds: min(left, 60), in: $0, &report)
        }
        left -= 60
        round += 1
      }
    } catch {
      report.fail("\(error)")
    }
    return report
  }

  /// Runs one ledger for some seconds, and counts what came of it.
  private static func run(
    _ settings: CampaignSettings, round: Int, seconds: Int, in folder: ScratchFolder,
    _ report: inout CampaignReport
  ) throws {
    let program = try RealProgram()
    let ledger = folder["ledger"]
    let soak = Soak(
      program: program, reader: try? RealProgram("chidao-replay"), ledger: ledger, folder: folder,
      seed: settings.seed &+ UInt64(round),
      writerCount: settings.number(
        "writers", quick: 16, thorough: 16), journal: try program.makeLedger(ledger))
    let start = SystemClock.elapsed()
    let result = soak.run(milliseconds: seconds * 1_000)
    let milliseconds = max(1, SystemClock.elapsed() - start)
    var journal = result.journal
    let last = try RealBatch(1, prefix: "last", in: folder)
    try program.append(last, to: ledger, &journal)
    report.count(
      "ledgers intact, nothing acknowledged lost, doubled or moved",
      failure: journal.fault(inLedgerAt: ledger, isSettled: true))
    report.count("acknowledged events", passed: journal.receipts.count, of: journal.receipts.count)
    report.count("writers killed", passed: result.killed, of: result.killed)
    report.count(
      "batches whole or absent", passed: journal.batches.count, of: journal.batches.count)
    report.count("writers that ended by themselves", passed: result.ended, of: result.ended)
    report.count("answers of the reader", passed: result.reads, of: result.reads)
    report.count("verdicts of the verifier", passed: result.verdicts, of: result.verdicts)
    report.count("writers whose events keep their order", failure: Self.disorder(in: journal))
    result.failures.forEach { report.fail($0) }
    let counts = result.acknowledged.sorted()
    let rate = journal.receipts.count * 1_000 / milliseconds
    report.note(
      "round \(round + 1): \(rate) acknowledged events a second; a writer got "
        + "\(counts.first ?? 0) to \(counts.last ?? 0), the middle one "
        + "\(counts[counts.count / 2]); longest wait for an answer \(result.longestWait) ms")
  }

  /// Where a writer's later batch stands before its earlier one, or nil.
  private static func disorder(in journal: AcknowledgementJournal) -> String? {
    var last: [Substring: Int] = [:]
    for name in journal.batches.joined() {
      guard let sequence = journal.receipts[name]?.sequence else { continue }
      let writer = name.prefix { $0 != "-" }
      guard sequence > last[writer] ?? -1 else { return "\(name) is #\(sequence)" }
      last[writer] = sequence
    }
    return nil
  }
}
