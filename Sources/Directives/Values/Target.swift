// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// The figure that a directive asks for.
public struct Target: Hashable, Sendable {
  /// What is measured, in words.
  public let metric: String
  /// How the measured value is compared with `value`.
  public let comparison: TargetComparison
  /// The figure asked for; absent where the target is relative to something unstated.
  public let value: DecimalNumber?
  /// The unit of `value`.
  public let unit: String
  /// What the figure is a share of, in words.
  public let of: String?

  /// Makes the value from its parts.
  public init(
    metric: String,
    comparison: TargetComparison,
    value: DecimalNumber? = nil,
    unit: String,
    of: String? = nil
  ) {
    self.metric = metric
    self.comparison = comparison
    self.value = value
    self.unit = unit
    self.of = of
  }
}
