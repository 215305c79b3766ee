// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import SimulatedDisks
import Synchronization

/// Every file system call of the real binary fails in every way, or the process dies in it.
enum SystemCallCampaign {
  /// The sub-command.
  static let campaign = Campaign(
    "syscalls", "Every file system call of the real binary fails, or the process dies in it.",
    numbers: [("trials", "how many faults of each scenario are tried; 0 for every one")]
  ) { settings in
    var report = CampaignReport(name: "syscalls", seed: settings.seed)
    guard ProgramRun.exists("strace") else {
      report.skip("everything", because: "there is no strace")
      return report
    }
    do {
      try ScratchFolder.with("syscalls") { scratch in
        try PrivateMounts.withMemory(in: scratch) { try run(settings, in: $0, &report) }
      }
    } catch {
      report.fail("\(error)")
    }
    return report
  }

  /// What is injected: the words for `strace`, and for people.
  private static let faults = [
    "error=EIO", "error=ENOSPC", "error=EDQUOT", "error=EROFS", "error=EINTR", "signal=KILL",
  ]

  /// One trial.
  private struct Trial: Sendable {
    /// Which scenario.
    let scenario: RealScenario
    /// Which call.
    let call: TracedCall
    /// What happens there.
    let fault: String
  }

  /// Chooses the trials and runs them.
  private static func run(
    _ settings: CampaignSettings, in folder: ScratchFolder, _ report: inout CampaignReport
  ) throws {
    let program = try RealProgram()
    let next = try RealBatch(1, prefix: "next", in: folder)
    var draw = Chance(seed: settings.seed)
    var trials: [Trial] = []
    for fault in faults { report.expect(fault) }
    for scenario in try RealScenario.all(program, in: folder) {
      let ledger = folder["traced"]
      _ = try scenario.lay(at: ledger, program)
      let calls = try TracedCall.calls(
        of: scenario, scenario.words(program, on: ledger), on: ledger, in: folder)
      try FileManager.default.removeItem(atPath: ledger)
      let all = (scenario.isLarge ? calls.filter(\.canMatter) : calls).flatMap { call in
        faults.map { Trial(scenario: scenario, call: call, fault: $0) }
      }
      let limit = settings.number("trials", quick: scenario.isLarge ? 4 : 60, thorough: 0)
      let chosen = draw.sample(all, limit == 0 ? all.count : limit)
      report.note(
        "\(scenario.name): \(calls.count) calls, \(chosen.count) of \(all.count) faults tried")
      trials += chosen
    }
    let shared = Mutex(report)
    let ordered = trials
    Workers.forEach(ordered.count, threads: 3) { index, _ in
      let trial = ordered[index]
      let failure = failure(of: trial, program, next, at: folder["trial-\(index)"])
      shared.withLock { report in
        report.count(trial.fault, failure: failure)
        report.count(trial.scenario.name, passed: failure == nil ? 1 : 0, of: 1)
        let done = report.rows.prefix(faults.count).reduce(0) { $0 + $1.tried }
        if done % 50 == 0 { settings.progress("syscalls: \(done) of \(ordered.count)") }
      }
    }
    report = shared.withLock { $0 }
  }

  /// What goes wrong in a trial, or nil.
  private static func failure(
    of trial: Trial, _ program: RealProgram, _ next: RealBatch, at ledger: String
  ) -> String? {
    defer { try? FileManager.default.removeItem(atPath: ledger) }
    let (scenario, call) = (trial.scenario, trial.call)
    let trace = ledger + ".trace"
    defer { try? FileManager.default.removeItem(atPath: trace) }
    let (journal, run): (AcknowledgementJournal, ProgramRun)
    do {
      journal = try scenario.lay(at: ledger, program)
      run = try scenario.run(
        [
          "strace", "-f", "-qq", "-o", trace, "-e", "trace=\(call.name)", "-e",
          "inject=\(call.name):\(trial.fault):when=\(call.number)",
        ] + scenario.words(program, on: ledger), on: ledger)
    } catch {
      return "\(error)"
    }
    let place = "\(scenario.name), \(call.name) #\(call.number): "
    // A fault that does not happen proves nothing.
    let hasFired =
      trial.fault == "signal=KILL"
      ? run.end == .killed(SIGKILL)
      : FileManager.default.contents(atPath: trace)?.firstRange(of: Data("(INJECTED)".utf8)) != nil
    guard hasFired else { return place + "the fault did not happen: \(run.summary)" }
    var check = RealTrial(program, scenario, at: ledger, journal, next: next)
    let failure = check.fault(after: run, mayBeMute: call.isOnMessages)
    return failure.map { place + $0 }
  }
}
