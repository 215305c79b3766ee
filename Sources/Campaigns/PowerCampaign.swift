// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Foundation
import SimulatedDisks
import Synchronization

/// The power goes on a real file system, before every system call of the real binary.
enum PowerCampaign {
  /// The sub-command.
  static let campaign = Campaign(
    "power", "The power goes on ext4 and XFS, before every system call of the real binary.",
    numbers: [("trials", "how many cuts of each scenario are tried; 0 for every one")]
  ) { settings in
    var report = CampaignReport(name: "power", seed: settings.seed)
    do {
      try ScratchFolder.with("power") { try run(settings, in: $0, &report) }
    } catch {
      report.fail("\(error)")
    }
    return report
  }

  /// What becomes of the journal of the file system when the power goes.
  private enum Loss: Int, CaseIterable {
    /// Everything that was not made durable is gone.
    case everything = 2
    /// Names and sizes survive, data that was not made durable is gone.
    case data = 1

    /// The words for the row.
    var words: String { self == .everything ? "all unsynced lost" : "unsynced data lost" }
  }

  /// Tries every file system that there is.
  private static func run(
    _ settings: CampaignSettings, in folder: ScratchFolder, _ report: inout CampaignReport
  ) throws {
    guard let tracer = try FaultTracer(in: folder) else {
      return report.skip("everything", because: "there is no C compiler")
    }
    let kinds = LoopDisk.Kind.allCases.filter { kind in
      guard let obstacle = LoopDisk.obstacle(to: kind) else { return true }
      report.skip(kind.rawValue, because: obstacle)
      return false
    }
    let parts = Mutex([String: CampaignReport]())
    Workers.forEach(kinds.count, threads: kinds.count) { index, _ in
      let kind = kinds[index]
      var part = CampaignReport(name: "power", seed: settings.seed)
      do {
        let own = ScratchFolder(path: folder[kind.rawValue])
        try FileManager.default.createDirectory(atPath: own.path, withIntermediateDirectories: true)
        try PrivateMounts.withMemory(in: own) { memory in
          try LoopDisk.with(kind, byteCount: 1 << 30, in: own, backedIn: memory) { disk in
            try run(settings, on: disk, tracer, in: own, &part)
          }
        }
      } catch {
        part.fail("\(kind.rawValue): \(error)")
      }
      let made = part
      parts.withLock { $0[kind.rawValue] = made }
    }
    let made = parts.withLock { $0 }
    for kind in kinds {
      if let part = made[kind.rawValue] { report.absorb(part) }
    }
  }

  /// Tries every scenario on a disk.
  private static func run(
    _ settings: CampaignSettings, on disk: LoopDisk, _ tracer: FaultTracer,
    in folder: ScratchFolder,
    _ report: inout CampaignReport
  ) throws {
    let program = try RealProgram()
    let next = try RealBatch(1, prefix: "next", in: folder)
    let start = ScratchFolder(path: disk.path + "/templates")
    try FileManager.default.createDirectory(atPath: start.path, withIntermediateDirectories: true)
    var draw = Chance(seed: settings.seed)
    for scenario in try RealScenario.all(program, in: start, withRotation: !settings.isQuick) {
      let traced = disk.path + "/traced"
      _ = try scenario.lay(at: traced, program)
      let count = try tracer.calls(
        of: scenario.words(program, on: traced), on: traced, in: folder,
        running: { try scenario.run($0, environment: $1, on: traced) }
      ).count
      try FileManager.default.removeItem(atPath: traced)
      // The last cut comes after the command.
      let all = (1...count + 1).flatMap { step in Loss.allCases.map { (step: step, loss: $0) } }
      for loss in Loss.allCases {
        report.expect("\(disk.kind.rawValue), \(loss.words): \(scenario.name)")
      }
      let limit = settings.number("trials", quick: 14, thorough: scenario.isLarge ? 150 : 0)
      let chosen = draw.sample(all, limit == 0 ? all.count : limit)
      report.note(
        "\(disk.kind.rawValue), \(scenario.name): \(chosen.count) of \(all.count) cuts tried")
      let trial = PowerTrial(
        disk: disk, tracer: tracer, program: program, next: next, folder: folder, scenario: scenario
      )
      for (index, cut) in chosen.enumerated() {
        if index % 20 == 0 {
          settings.progress("power: \(disk.kind.rawValue) \(scenario.name) \(index)")
        }
        let failure = try trial.failure(
          atStep: cut.step, of: count, flag: cut.loss.rawValue, syncs: true)
        report.count("\(disk.kind.rawValue), \(cut.loss.words): \(scenario.name)", failure: failure)
      }
      // The same without syncs must not pass, or the campaign proves nothing.
      let failure = try trial.failure(
        atStep: count + 1, of: count, flag: Loss.everything.rawValue, syncs: false)
      report.count(
        "\(disk.kind.rawValue): a program that does not sync is caught",
        failure: failure == nil ? "\(scenario.name): nothing was lost" : nil)
    }
  }
}
