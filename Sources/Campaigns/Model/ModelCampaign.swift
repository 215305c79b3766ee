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
    numbers: [("stop", "1 ends at the first failure")]
  ) { run($0) }

  /// The row of the second power cut.
  static let secondCut = "second power cut inside the recovery"

  /// Runs it.
  public static func run(_ settings: CampaignSettings) -> CampaignReport {
    let checker = ModelChecker(
      settings,
      bound: CrashBound(
        combinationLimit: settings.isQuick ? 512 : 8192, sampleCount: settings.isQuick ? 16 : 512))
    let sweeps: [(String, (ModelChecker) -> Void)] = [
      ("refusals", ModelRefusals.run), ("first day", ModelSweeps.firstDay),
      ("short writes", ModelSweeps.shortWrites), ("faults", ModelSweeps.faults),
      ("kills", ModelSweeps.kills), ("copies", ModelSweeps.copies),
    ]
    checker.expect(secondCut)
    for (name, sweep) in sweeps where !checker.isDone {
      settings.progress(name)
      sweep(checker)
    }
    return checker.finished()
  }
}
