// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Auditing
import Digests
import Foundation
import Journals
import PosixFiles

/// Batches whose receipts never reached the client, sent again later.
struct LostAcknowledgements {
  /// The real binary.
  private let program: RealProgram
  /// Where everything lies.
  private let folder: ScratchFolder

  /// Takes what it needs.
  init(_ program: RealProgram, _ folder: ScratchFolder) {
    self.program = program
    self.folder = folder
  }

  /// Loses and retries so many times.
  func run(_ rounds: Int, _ seed: UInt64, into report: inout CampaignReport) throws {
    var draw = SeededDraw(seed)
    let ledger = folder["lost"]
    var journal = try program.makeLedger(ledger)
    for round in 0..<rounds {
      let batch = try RealBatch(1 + round % 5, prefix: "lost-\(round)", in: folder)
      let words = program.appendWords(batch.file, to: ledger)
      journal.submit(batch.names)
      let full = ProgramRun(["sh", "-c", "exec \"$0\" \"$@\" >/dev/full"] + words)
      report.count(
        "committed, receipts lost on a full device: status 70",
        failure: full.end == .exited(70) ? nil : full.summary)
      let then = try Verification(try PosixSource(path: ledger)).verdict
      // A later batch, so that the receipt of then differs from one of now.
      try program.append(
        try RealBatch(1, prefix: "next-\(round)", in: folder), to: ledger, &journal)
      let again = ProgramRun(words)
      let told = journal.take(receiptsIn: again.output)
      let areOriginal =
        again.output.split(separator: "\n").allSatisfy {
          $0.contains("\"root\":\"\(then.root.base64)\"") && $0.hasSuffix("\"size\":\(then.size)}")
        }
      report.count(
        "sent again: the original receipts",
        failure: again.isFine && told == batch.names && areOriginal ? nil : again.summary)
      try kill(round, &draw, ledger, &journal, into: &report)
    }
    report.count(
      "ledger of retries: each event once",
      failure: journal.fault(inLedgerAt: ledger, isSettled: true))
  }

  /// Kills an append at some moment, and sends the batch again twice.
  private func kill(
    _ round: Int, _ draw: inout SeededDraw, _ ledger: String,
    _ journal: inout AcknowledgementJournal, into report: inout CampaignReport
  ) throws {
    let batch = try RealBatch(3, prefix: "killed-\(round)", in: folder)
    let words = program.appendWords(batch.file, to: ledger)
    journal.submit(batch.names)
    let delay = UInt32.random(in: 0..<60_000, using: &draw)
    let killed = ProgramRun(words) { process in
      usleep(delay)
      process.kill()
    }
    journal.take(receiptsIn: killed.output)
    let first = ProgramRun(words)
    let second = ProgramRun(words)
    let told = journal.take(receiptsIn: first.output)
    report.count(
      "killed at any moment, sent again twice: the same receipts",
      failure: first.isFine && second.isFine && told == batch.names
        && first.output == second.output
        ? nil : "\(first.summary) / \(second.summary)")
  }
}
