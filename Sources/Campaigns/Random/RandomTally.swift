// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Synchronization

/// What the threads of the random campaign add to.
final class RandomTally: Sendable {
  /// What was counted.
  struct State {
    /// For each kind of fault, how often it struck, and how often all was well after it.
    var faults: [RandomFault: (passed: Int, tried: Int)] = [:]
    /// For each kind of damage at rest, how often it was found and how often it did no harm.
    var damages: [DrawnDamage.Kind: (found: Int, harmless: Int, torn: Int)] = [:]
    /// The seeds of which something was wrong.
    var failures: [(seed: UInt64, what: String)] = []
    /// The number of calls.
    var callCount = 0
    /// For each promise, how often it was tried and kept.
    var promises: [RandomPromise: (passed: Int, tried: Int)] = [:]
    /// How often a power cut left a slot that looks damaged.
    var refusalCount = 0
    /// The longest wait for the lock, in microseconds, and its seed.
    var longestWait = (microseconds: 0, seed: UInt64(0))
  }

  /// What was counted.
  let state = Mutex(State())

  /// Whether there are seeds enough to meet every kind of fault.
  static func isWhole(_ count: Int) -> Bool { count >= 1000 }
}

extension RandomTally.State {
  /// Adds what came of a seed.
  mutating func add(_ outcome: RandomRun.Outcome, _ seed: UInt64) {
    for (fault, struck) in outcome.fired {
      faults[fault, default: (0, 0)].tried += struck
      faults[fault, default: (0, 0)].passed += outcome.failure == nil ? struck : 0
    }
    for (kind, trials) in outcome.damages {
      damages[kind, default: (0, 0, 0)].found += trials.found
      damages[kind, default: (0, 0, 0)].harmless += trials.harmless
      damages[kind, default: (0, 0, 0)].torn += trials.torn
    }
    if let failure = outcome.failure { failures.append((seed, failure)) }
    callCount += outcome.callCount
    refusalCount += outcome.refusalCount
    for (promise, count) in outcome.promises {
      promises[promise, default: (0, 0)].tried += count
      promises[promise, default: (0, 0)].passed += outcome.failure == nil ? count : 0
    }
    if outcome.longestWait > longestWait.microseconds {
      longestWait = (outcome.longestWait, seed)
    }
  }

  /// The report on so many seeds.
  func report(_ settings: CampaignSettings, _ count: Int) -> CampaignReport {
    var report = CampaignReport(name: "random", seed: settings.seed)
    report.count("seeds", passed: count - failures.count, of: count)
    let isWhole = RandomTally.isWhole(count)
    for promise in RandomPromise.allCases {
      guard let kept = promises[promise], kept.tried > 0 || isWhole else { continue }
      report.count(promise.rawValue, passed: kept.passed, of: kept.tried)
    }
    for fault in RandomFault.allCases {
      guard let struck = faults[fault] else {
        if isWhole { report.expect(fault.rawValue) }
        continue
      }
      report.count(fault.rawValue, passed: struck.passed, of: struck.tried)
    }
    for kind in DrawnDamage.Kind.allCases {
      let trials = damages[kind] ?? (0, 0, 0)
      for (what, count, isSure) in [
        ("found at its place", trials.found, true),
        ("no harm, every line as it was", trials.harmless, true),
        ("newest slot as if torn, its lines shown as a tail", trials.torn, false),
      ] where count > 0 || isWhole && isSure {
        report.count("\(kind.rawValue): \(what)", passed: count, of: count)
      }
    }
    for failure in failures.sorted(by: { $0.seed < $1.seed }) {
      report.fail(
        "seed \(failure.seed): \(failure.what); "
          + "chidao-simulate random --seed \(failure.seed) --count 1 --trace")
    }
    report.note("\(CampaignReport.grouped(callCount)) calls")
    if refusalCount > 0 {
      report.note(
        "a power cut within a sector of a slot that was written in parts: refused as damaged, "
          + "nothing lost: \(CampaignReport.grouped(refusalCount))")
    }
    report.note(
      "longest wait for the lock: \(longestWait.microseconds / 1000) ms of the simulated clock "
        + "(seed \(longestWait.seed))")
    return report
  }
}
