// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

/// The middle value.
enum Median {
  /// The middle of some values, or the mean of the two in the middle; 0 of none.
  static func of(_ values: [Double]) -> Double {
    guard !values.isEmpty else { return 0 }
    let sorted = values.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}
