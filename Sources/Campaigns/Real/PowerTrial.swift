// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Foundation

/// One command during which the power goes.
struct PowerTrial {
  /// The disk.
  let disk: LoopDisk
  /// What cuts.
  let tracer: FaultTracer
  /// The program.
  let program: RealProgram
  /// Events that are submitted afterwards.
  let next: RealBatch
  /// A place on another disk.
  let folder: ScratchFolder
  /// What is done.
  let scenario: RealScenario

  /// What is wrong after the power went before a step of the command, or nil.
  ///
  /// - Parameters:
  ///   - count: how many steps the command has; before the step after the last one the power goes
  ///     when the command has ended.
  ///   - flag: what the file system keeps of its own journal.
  ///   - syncs: whether the program's syncs do what they say.
  func failure(atStep step: Int, of count: Int, flag: Int, syncs: Bool) throws -> String? {
    let ledger = disk.path + "/trial"
    try? FileManager.default.removeItem(atPath: ledger)
    let journal = try scenario.lay(at: ledger, program)
    try CampaignFault.require(["sync", "-f", disk.path])
    let log = folder["fired"]
    try? FileManager.default.removeItem(atPath: log)
    func environment(_ step: Int) -> [String: String] {
      tracer.environment(
        .cut(step: step, flag: flag, path: disk.path), on: ledger, log: log, syncs: syncs)
    }
    let run = try scenario.run(
      tracer.words(scenario.words(program, on: ledger)), environment: environment(step),
      on: ledger)
    if step > count {
      guard run.isFine else {
        throw CampaignFault(
          "\(scenario.name) did not end well within \(count) steps: \(run.summary)")
      }
      // Whoever reads the ledger next finds the power gone at the first step.
      _ = ProgramRun(
        tracer.words([program.path, "verify", ledger]), environment: environment(1))
    }
    try disk.unmount()
    try disk.mount()
    let place = "\(disk.kind.rawValue), \(scenario.name), step \(step) of \(count), flag \(flag): "
    // A power cut that does not happen proves nothing.
    guard FileManager.default.fileExists(atPath: log) else {
      return place + "the power did not go: \(run.summary)"
    }
    var check = RealTrial(program, scenario, at: ledger, journal, next: next)
    return check.fault(after: run).map { place + $0 }
  }
}
