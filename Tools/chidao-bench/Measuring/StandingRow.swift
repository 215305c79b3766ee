// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

/// How one contender fared.
struct StandingRow: Hashable {
  /// The contender.
  let name: String
  /// How many times our time it shall take at least.
  let wanted: Double?
  /// Its runs, round by round.
  let timings: [Timing]
  /// Our runs in the same rounds.
  let ours: [Timing]

  /// The middle of the times from start to end, in nanoseconds.
  var wall: Int { Int(Median.of(timings.map { Double($0.wall) })) }
  /// The middle of the times of processors, in nanoseconds.
  var processor: Int { Int(Median.of(timings.map { Double($0.processor) })) }
  /// The most bytes of memory in any run.
  var peak: Int { timings.map(\.peak).max() ?? 0 }
  /// How many times our time it takes: the middle of the ratios within one round.
  var ratio: Double {
    Median.of(zip(timings, ours).map { Double($0.wall) / Double(max(1, $1.wall)) })
  }
  /// Whether it takes as long as is wanted; nil where nothing is.
  var isReached: Bool? { wanted.map { ratio >= $0 } }
}
