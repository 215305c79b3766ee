// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import SimulatedDisks

/// Which faults strike in one simulation, and how often.
///
/// Every seed has weather of its own: few kinds, so that each meets the others' absence too.
struct Weather {
  /// For each kind that may strike: once in so many calls of its sort.
  private var rates: [(fault: RandomFault, oneIn: Int)] = []
  /// How many faults are still to come.
  private(set) var budget: Int
  /// How often each kind struck.
  private(set) var fired: [RandomFault: Int] = [:]

  /// Draws the weather.
  init(_ chance: inout Chance) {
    budget = 1 + chance.below(12)
    for fault in RandomFault.allCases {
      let isDamage = fault == .rot || fault == .misdirection
      guard chance.below(isDamage ? 8 : 3) == 0 else { continue }
      rates.append((fault, [8, 25, 80, 250][chance.below(4)]))
    }
  }

  /// No weather at all.
  init() { budget = 0 }

  /// Draws what strikes a call.
  mutating func draw(_ call: SimulatedCall, _ chance: inout Chance) -> RandomFault? {
    guard budget > 0 else { return nil }
    for (fault, oneIn) in rates where fault.strikes(call) && chance.below(oneIn) == 0 {
      // One damage is enough: two may hide each other, and no log promises anything then.
      if fault == .rot || fault == .misdirection {
        rates.removeAll { $0.fault == .rot || $0.fault == .misdirection }
      }
      budget -= 1
      return fault
    }
    return nil
  }

  /// Notes that a fault struck.
  mutating func note(_ fault: RandomFault, count: Int = 1) {
    if count > 0 { fired[fault, default: 0] += count }
  }

  /// Notes what a power cut did.
  mutating func note(_ tally: CrashTally) {
    note(.tornFile, count: tally.tornFileCount)
    note(.zeroedSector, count: tally.zeroedSectorCount)
    note(.staleSector, count: tally.staleSectorCount)
    note(.lostName, count: tally.lostNameCount)
  }
}
