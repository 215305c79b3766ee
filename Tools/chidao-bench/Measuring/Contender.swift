// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

/// A program that takes part in a contest.
struct Contender {
  /// What it is called in the table.
  let name: String
  /// How many times our time it shall take at least; nil for ours, and where nothing is wanted.
  let wanted: Double?
  /// Does the work once and answers what it took; what comes before and after is not measured.
  let run: () throws -> Timing
}
