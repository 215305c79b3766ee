// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import SimulatedDisks

/// The disk fills up, grows, and fills up again, and nobody does anything by hand.
enum FullDiskCampaign {
  /// The sub-command.
  static let campaign = Campaign(
    "fulldisk", "Disks of several sizes fill up and grow under the real binary.",
    numbers: [("rounds", "how often each disk fills up and grows")]
  ) { settings in
    var report = CampaignReport(name: "fulldisk", seed: settings.seed)
    do {
      try ScratchFolder.with("fulldisk") { try run(settings, in: $0, &report) }
    } catch {
      report.fail("\(error)")
    }
    return report
  }

  /// The rows of a disk.
  private enum Row: String, CaseIterable {
    /// The append that found no room.
    case refusal = "appends refused for want of room: said so, nothing lost"
    /// The append after that, still without room.
    case again = "appends to a full disk: whole or refused, nothing lost"
    /// The refused batch, sent again once there was room.
    case resumption = "batches taken without a hand once the disk had grown"
  }

  /// Fills every kind of disk.
  private static func run(
    _ settings: CampaignSettings, in folder: ScratchFolder, _ report: inout CampaignReport
  ) throws {
    if let obstacle = LoopDisk.obstacle(to: .ext4) {
      return report.skip("everything", because: obstacle)
    }
    let kilobytes = settings.isQuick ? [96, 300] : [64, 96, 97, 130, 200, 300, 511, 1_024, 2_048]
    for kilobyte in kilobytes {
      try GrowingDisk.withMemory(byteCount: kilobyte << 10, in: folder) {
        try fill($0, "tmpfs", kilobyte, settings, in: folder, &report)
      }
    }
    // Less than this holds no ext4 with a journal; the room of a ledger is what is left of it.
    let sizes = settings.isQuick ? [2_048, 4_096] : [2_048, 2_500, 3_000, 4_096, 5_555, 8_192]
    try PrivateMounts.withMemory(in: folder) { memory in
      for size in sizes {
        try LoopDisk.with(.ext4, byteCount: size << 10, in: folder, backedIn: memory) {
          try fill(.loop($0), "ext4", size, settings, in: folder, &report)
        }
      }
    }
  }

  /// Fills a disk, lets it grow, and so on.
  private static func fill(
    _ disk: GrowingDisk, _ kind: String, _ kilobytes: Int, _ settings: CampaignSettings,
    in folder: ScratchFolder, _ report: inout CampaignReport
  ) throws {
    let program = try RealProgram()
    var draw = Chance(seed: settings.seed &+ UInt64(kilobytes))
    let ledger = disk.path + "/ledger"
    var journal = try program.makeLedger(ledger)
    var byteCount = kilobytes << 10
    var number = 0
    for round in 0..<settings.number("rounds", quick: 2, thorough: 4) {
      var refusals = 0
      let room = Int.random(in: 8...(settings.isQuick ? 120 : 400), using: &draw) << 10
      try occupy(disk.path, but: room, as: "ballast-\(round)")
      // A disk that is full once stays full for the larger of the next batches.
      while refusals < 4 {
        number += 1
        guard number < 3_000 else { throw CampaignFault("the \(kind) disk does not fill up") }
        let size = Int.random(in: 1...(refusals == 0 ? 120 : 4), using: &draw)
        let batch = try RealBatch(size, prefix: "\(kind)-\(kilobytes)-\(number)", in: folder)
        let before = refusals
        let failure = append(batch, program, ledger, &journal, &refusals)
        unlink(batch.file)
        let isRefused = refusals > before
        if isRefused || failure != nil || before > 0 {
          let row = before == 0 ? Row.refusal : .again
          report.count("\(kind): \(row.rawValue)", failure: failure)
        }
      }
      // A recovery writes the last segment anew before the old one goes: that much room it needs.
      byteCount = 5 * byteCount / 2 + 1 << 20
      try disk.grow(to: byteCount)
      let batch = try RealBatch(3, prefix: "\(kind)-\(kilobytes)-grown\(round)", in: folder)
      let run = ProgramRun(program.appendWords(batch.file, to: ledger))
      journal.submit(batch.names)
      let told = journal.take(receiptsIn: run.output)
      let failure =
        told == batch.names
        ? journal.fault(inLedgerAt: ledger, isSettled: true) : "after growing: \(run.summary)"
      report.count("\(kind): \(Row.resumption.rawValue)", failure: failure)
    }
    report.note(
      "\(kind) of \(kilobytes) KiB: \(number) batches, \(journal.receipts.count) events kept")
  }

  /// Takes all room of a disk but so many bytes, so that the ledger need not fill it itself.
  private static func occupy(_ path: String, but room: Int, as name: String) throws {
    var facts = statvfs()
    guard statvfs(path, &facts) == 0 else { throw CampaignFault("\(path) cannot be looked at") }
    let free = Int(facts.f_bavail) * Int(facts.f_frsize)
    guard free > room else { return }
    guard
      FileManager.default.createFile(
        atPath: "\(path)/\(name)", contents: Data(count: free - room))
    else { throw CampaignFault("no ballast in \(path)") }
    try CampaignFault.require(["sync", "-f", path])
  }

  /// Appends a batch and answers what is wrong, or nil.
  private static func append(
    _ batch: RealBatch, _ program: RealProgram, _ ledger: String,
    _ journal: inout AcknowledgementJournal, _ refusals: inout Int
  ) -> String? {
    let run = ProgramRun(program.appendWords(batch.file, to: ledger))
    journal.submit(batch.names)
    let told = journal.take(receiptsIn: run.output)
    if run.isFine {
      return told == batch.names ? nil : "it ended well without all receipts"
    }
    refusals += 1
    guard run.end == .exited(74) || run.end == .exited(76) else { return run.summary }
    guard run.messages.contains("space") || run.messages.contains("full") else {
      return "it does not say that the disk is full: \(run.summary)"
    }
    return journal.fault(inLedgerAt: ledger, isSettled: false)
  }
}
