// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Foundation
import SimulatedDisks
import Synchronization

/// Every write of the real binary is cut short, at every length.
enum ShortWriteCampaign {
  /// The sub-command.
  static let campaign = Campaign(
    "shortwrites", "Every write of the real binary is cut short, at every length.",
    numbers: [("trials", "how many lengths of each scenario are tried; 0 for every one")]
  ) { settings in
    var report = CampaignReport(name: "shortwrites", seed: settings.seed)
    do {
      try ScratchFolder.with("shortwrites") { scratch in
        try PrivateMounts.withMemory(in: scratch) { try run(settings, in: $0, &report) }
      }
    } catch {
      report.fail("\(error)")
    }
    return report
  }

  /// The lengths to which every write of a command is limited, one command each.
  private static let limits = [1, 2, 3, 7, 100, 511, 512, 513, 4_095]

  /// A limit that makes more writes than this of a command takes minutes, and is left out there.
  private static let mostWriteCount = 100_000

  /// One trial.
  private struct Trial: Sendable {
    /// Which scenario.
    let scenario: RealScenario
    /// What is cut short.
    let fault: FaultTracer.Fault
    /// The row it is counted in.
    let row: String
  }

  /// Chooses the trials and runs them.
  private static func run(
    _ settings: CampaignSettings, in folder: ScratchFolder, _ report: inout CampaignReport
  ) throws {
    guard let tracer = try FaultTracer(in: folder) else {
      return report.skip("everything", because: "there is no C compiler")
    }
    let program = try RealProgram()
    let next = try RealBatch(1, prefix: "next", in: folder)
    var draw = Chance(seed: settings.seed)
    var trials: [Trial] = []
    for scenario in try RealScenario.all(program, in: folder, withRotation: false) {
      let ledger = folder["traced"]
      _ = try scenario.lay(at: ledger, program)
      let calls = try tracer.calls(
        of: scenario.words(program, on: ledger), on: ledger, in: folder
      ) { try scenario.run($0, environment: $1, on: ledger) }
      try FileManager.default.removeItem(atPath: ledger)
      let writes = calls.filter { $0.isWrite && $0.descriptor != 2 }
      let all = writes.enumerated().flatMap { index, call in
        (1..<max(1, call.byteCount)).map {
          Trial(
            scenario: scenario, fault: .short(write: index + 1, byteCount: $0),
            row: "\(scenario.name): one write cut short")
        }
      }
      let limit = settings.number(
        "trials", quick: 50, thorough: scenario.name == "append" ? 0 : 3_000)
      let chosen = draw.sample(all, limit == 0 ? all.count : limit)
      report.note(
        "\(scenario.name): \(writes.count) writes, \(chosen.count) of \(all.count) lengths tried")
      trials += chosen
      let byteCount = writes.reduce(0) { $0 + $1.byteCount }
      trials += limits.filter { byteCount / $0 <= mostWriteCount }.map {
        Trial(
          scenario: scenario, fault: .most(byteCount: $0),
          row: "\(scenario.name): every write cut short")
      }
    }
    let shared = Mutex(report)
    let ordered = trials
    Workers.forEach(ordered.count, threads: 3) { index, _ in
      let trial = ordered[index]
      let failure = failure(of: trial, tracer, program, next, at: folder["trial-\(index)"])
      shared.withLock { $0.count(trial.row, failure: failure) }
    }
    report = shared.withLock { $0 }
  }

  /// What goes wrong in a trial, or nil: a short write is no error, and the command goes on.
  private static func failure(
    of trial: Trial, _ tracer: FaultTracer, _ program: RealProgram, _ next: RealBatch,
    at ledger: String
  ) -> String? {
    let log = ledger + ".log"
    defer { for path in [ledger, log] { try? FileManager.default.removeItem(atPath: path) } }
    let (journal, run): (AcknowledgementJournal, ProgramRun)
    do {
      journal = try trial.scenario.lay(at: ledger, program)
      run = try trial.scenario.run(
        tracer.words(trial.scenario.words(program, on: ledger)),
        environment: tracer.environment(trial.fault, on: ledger, log: log), on: ledger)
    } catch {
      return "\(error)"
    }
    // A fault that does not happen proves nothing.
    guard FileManager.default.fileExists(atPath: log) else {
      return "\(trial.fault): no write was cut short"
    }
    guard run.isFine else { return "\(trial.fault): \(run.summary)" }
    var check = RealTrial(program, trial.scenario, at: ledger, journal, next: next)
    return check.fault(after: run).map { "\(trial.fault): \($0)" }
  }
}
