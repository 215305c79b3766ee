// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import JournalWriters
import Journals
import SimulatedDisks

/// Every crash state of the write protocol under the weakest persistence.
///
/// The production code runs over a disk in memory. At every call that changes something the power
/// is cut in every way that the disk allows, and the next process goes on by itself. Only what a
/// client was told counts: all that was acknowledged is there, nothing that was not handed in,
/// nothing twice, batches whole or absent.
public enum ModelCampaign {
  /// The sub-command.
  public static let campaign = Campaign(
    "model", "Every state in which a power cut may leave the log, by enumeration.",
    numbers: [
      (
        "first",
        "the sweep to begin with: "
          + sweepNames.enumerated().map { "\($0.offset) \($0.element)" }.joined(separator: ", ")
      )
    ],
    flags: [("only", "only that sweep"), ("stop", "end at the first failure")]
  ) { run($0) }

  /// The row of the second power cut.
  static let secondCut = "second power cut inside the recovery"

  /// The names of the sweeps, in their order.
  static let sweepNames = [
    "refusals", "firstday", "shortwrites", "faults", "kills", "copies", "recoverykills", "sharing",
  ]
  /// The sweeps.
  private static let sweeps: [@Sendable (ModelChecker) -> Void] = [
    ModelRefusals.run, ModelSweeps.firstDay, ModelSweeps.shortWrites, ModelSweeps.faults,
    ModelSweeps.kills, ModelSweeps.copies, ModelSweeps.killsInRecovery, ModelSharing.run,
  ]

  /// Runs it.
  public static func run(_ settings: CampaignSettings) -> CampaignReport {
    let checker = ModelChecker(
      settings,
      bound: CrashBound(
        combinationLimit: settings.isQuick ? 256 : 8192, sampleCount: settings.isQuick ? 16 : 512))
    let first = settings.numbers["first"].map { $0 % sweepNames.count } ?? 0
    let others = settings.flags.contains("only") ? [] : sweeps.indices.filter { $0 != first }
    if !settings.flags.contains("only") { checker.expect(secondCut) }
    for index in [first] + others where !checker.isDone {
      settings.progress(sweepNames[index])
      sweeps[index](checker)
    }
    return checker.finished()
  }
}
