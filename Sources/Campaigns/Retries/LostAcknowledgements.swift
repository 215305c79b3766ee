// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Auditing
import Digests
import Foundation
import Glibc
import Journals
import PosixFiles
import SimulatedDisks

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

  /// Where the receipts go that are lost.
  private enum Loss: String, CaseIterable {
    /// A device that takes nothing.
    case fullDevice = "a full device"
    /// A pipe that nobody reads from any more.
    case closedPipe = "a closed pipe"
    /// Nowhere: the stream was closed before the program began.
    case closedStream = "a closed stream"

    /// The row.
    var row: String { "committed, receipts lost on \(rawValue): status 70" }
  }

  /// Loses and retries so many times.
  func run(_ rounds: Int, _ seed: UInt64, into report: inout CampaignReport) throws {
    var draw = Chance(seed: seed)
    let ledger = folder["lost"]
    var journal = try program.makeLedger(ledger)
    for round in 0..<rounds {
      for (number, loss) in Loss.allCases.enumerated() {
        let batch = try RealBatch(1 + round % 5, prefix: "lost-\(round)-\(number)", in: folder)
        try lose(batch, to: loss, ledger, &journal, into: &report)
      }
      try killSometime(round, &draw, ledger, &journal, into: &report)
    }
    try killEverywhere(ledger, &journal, into: &report)
    report.count(
      "ledger of retries: each event once",
      failure: journal.fault(inLedgerAt: ledger, isSettled: true))
  }

  /// Loses the receipts of a batch, and sends it again after another one.
  private func lose(
    _ batch: RealBatch, to loss: Loss, _ ledger: String, _ journal: inout AcknowledgementJournal,
    into report: inout CampaignReport
  ) throws {
    let words = program.appendWords(batch.file, to: ledger)
    journal.submit(batch.names)
    let lost = run(words, losing: loss)
    report.count(loss.row, failure: lost.end == .exited(70) ? nil : lost.summary)
    let then = try Verification(try PosixSource(path: ledger)).verdict
    // A later batch, so that the receipt of then differs from one of now.
    try program.append(
      try RealBatch(1, prefix: "after-\(batch.names[0])", in: folder), to: ledger, &journal)
    let again = ProgramRun(words)
    let told = journal.take(receiptsIn: again.output)
    let areOriginal = again.output.split(separator: "\n").allSatisfy {
      $0.contains("\"root\":\"\(then.root.base64)\"") && $0.hasSuffix("\"size\":\(then.size)}")
    }
    report.count(
      "sent again after others: the original receipts",
      failure: again.isFine && told == batch.names && areOriginal ? nil : again.summary)
  }

  /// Runs a program whose answer is lost.
  private func run(_ words: [String], losing loss: Loss) -> ProgramRun {
    switch loss {
    case .fullDevice:
      let device = open("/dev/full", O_WRONLY | O_CLOEXEC)
      defer { close(device) }
      return ProgramRun(words, answering: device)
    case .closedPipe:
      var ends: [Int32] = [-1, -1]
      _ = pipe(&ends)
      close(ends[0])
      defer { close(ends[1]) }
      return ProgramRun(words, answering: ends[1])
    case .closedStream:
      return ProgramRun(["sh", "-c", "exec \"$0\" \"$@\" >&-"] + words)
    }
  }

  /// Kills an append at some moment, and sends the batch again twice.
  private func killSometime(
    _ round: Int, _ draw: inout Chance, _ ledger: String,
    _ journal: inout AcknowledgementJournal, into report: inout CampaignReport
  ) throws {
    let batch = try RealBatch(3, prefix: "killed-\(round)", in: folder)
    let delay = UInt32.random(in: 0..<60_000, using: &draw)
    let killed = ProgramRun(program.appendWords(batch.file, to: ledger)) { process in
      usleep(delay)
      process.kill()
    }
    sendTwice(batch, after: killed, "killed at any moment", ledger, &journal, into: &report)
  }

  /// Kills an append before each of its calls, the last of which writes the receipts.
  private func killEverywhere(
    _ ledger: String, _ journal: inout AcknowledgementJournal,
    into report: inout CampaignReport
  ) throws {
    guard let tracer = try FaultTracer(in: folder) else {
      return report.skip("kills before each call", because: "there is no C compiler")
    }
    let counted = try RealBatch(3, prefix: "counted", in: folder)
    journal.submit(counted.names)
    Self.removeIndexes(of: ledger)
    let calls = try tracer.calls(
      of: program.appendWords(counted.file, to: ledger), on: ledger, in: folder)
    report.expect("committed, killed before the receipts were written")
    for (index, call) in calls.enumerated() {
      let batch = try RealBatch(3, prefix: "step-\(index)", in: folder)
      Self.removeIndexes(of: ledger)
      let killed = ProgramRun(
        tracer.words(program.appendWords(batch.file, to: ledger)),
        environment: tracer.environment(.kill(step: index + 1), on: ledger))
      guard killed.end == .killed(SIGKILL) else {
        report.fail("not killed before call \(index + 1) of \(calls.count): \(killed.summary)")
        continue
      }
      if call.isWrite, call.descriptor == 1 {
        let names = AcknowledgementJournal.names(inLedgerAt: ledger) ?? []
        report.count(
          "committed, killed before the receipts were written",
          failure: names.suffix(3) == batch.names[...] ? nil : "the batch is not committed")
      }
      sendTwice(
        batch, after: killed, "killed before each of its calls", ledger, &journal, into: &report)
    }
  }

  /// Has the next run begin as any other: reading an index takes calls of its own.
  private static func removeIndexes(of ledger: String) {
    // There may be none.
    try? FileManager.default.removeItem(atPath: ledger + "/cache")
  }

  /// Sends a batch again, twice, after a run that may have recorded it or not.
  private func sendTwice(
    _ batch: RealBatch, after broken: ProgramRun, _ row: String, _ ledger: String,
    _ journal: inout AcknowledgementJournal, into report: inout CampaignReport
  ) {
    let words = program.appendWords(batch.file, to: ledger)
    journal.submit(batch.names)
    journal.take(receiptsIn: broken.output)
    let first = ProgramRun(words)
    let second = ProgramRun(words)
    let told = journal.take(receiptsIn: first.output)
    report.count(
      "\(row), sent again twice: the same receipts",
      failure: first.isFine && second.isFine && told == batch.names
        && first.output == second.output
        ? nil : "\(first.summary) / \(second.summary)")
  }
}
