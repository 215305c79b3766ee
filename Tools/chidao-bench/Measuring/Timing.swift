// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

/// What one run of a program took.
struct Timing: Hashable {
  /// From its start to its end, in nanoseconds.
  let wall: Int
  /// The time of processors that it and its children used, in nanoseconds.
  let processor: Int
  /// The most bytes that it had in memory at one time.
  let peak: Int
}
