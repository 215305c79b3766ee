// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Writers, readers, faults and crashes, all drawn from seeds.
public enum RandomCampaign {
  /// The sub-command.
  public static let campaign = Campaign(
    "random", "Writers, readers, faults and crashes, drawn from seeds.",
    numbers: [
      ("count", "how many seeds, from --seed on (2,000 with --quick, else 200,000)"),
      ("trace", "takes no number and prints every call of the first seed"),
    ]
  ) { run($0) }

  /// Runs it.
  public static func run(_ settings: CampaignSettings) -> CampaignReport {
    let count = settings.number("count", quick: 2000, thorough: 200_000)
    let isTraced = settings.numbers["trace"] == 1
    let tally = RandomTally()
    let threads = (0..<OwnThread.processorCount).map { _ in
      OwnThread {
        while let index = take(tally, count, settings) {
          let seed = settings.seed &+ UInt64(index)
          let outcome = RandomRun.outcome(seed: seed, isTraced: isTraced && index == 0)
          for line in outcome.trace { print(line) }
          tally.state.withLock { $0.add(outcome, seed) }
        }
      }
    }
    for thread in threads { thread.join() }
    var report = tally.state.withLock { $0.report(settings, count) }
    if RandomTally.isWhole(count) { ShortWriteSweep.run(&report, isQuick: settings.isQuick) }
    return report
  }

  /// The next seed, counted from the first.
  private static func take(
    _ tally: RandomTally, _ count: Int, _ settings: CampaignSettings
  ) -> Int? {
    let index = tally.state.withLock { state in
      state.taken += 1
      return state.taken - 1
    }
    if index.isMultiple(of: 1000) { settings.progress("\(index) of \(count) seeds") }
    return index < count ? index : nil
  }
}
