// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Writers, readers, faults and crashes, all drawn from seeds.
public enum RandomCampaign {
  /// The sub-command.
  public static let campaign = Campaign(
    "random", "Writers, readers, faults and crashes, drawn from seeds.",
    numbers: [("count", "how many seeds, from --seed on (200,000; 2,000 with --quick)")],
    flags: [("trace", "print every call of the first seed")]
  ) { run($0) }

  /// Runs it.
  public static func run(_ settings: CampaignSettings) -> CampaignReport {
    let count = settings.number("count", quick: 2000, thorough: 200_000)
    let isTraced = settings.flags.contains("trace")
    let tally = RandomTally()
    Workers.forEach(count) { index, _ in
      if index.isMultiple(of: 1000) { settings.progress("\(index) of \(count) seeds") }
      let seed = settings.seed &+ UInt64(index)
      let outcome = RandomRun.outcome(seed: seed, isTraced: isTraced && index == 0)
      for line in outcome.trace { print(line) }
      tally.state.withLock { $0.add(outcome, seed) }
    }
    var report = tally.state.withLock { $0.report(settings, count) }
    if RandomTally.isWhole(count) { ShortWriteSweep.run(&report, isQuick: settings.isQuick) }
    return report
  }
}
