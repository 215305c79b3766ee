// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// A measured figure as its source states it.
///
/// A figure may be stated as a value, as a fraction, or as both; both are kept even when they
/// disagree.
public struct Measure: Hashable, Sendable {
  /// What is measured, in words.
  public let metric: String
  /// The stated value, in `unit`.
  public let value: DecimalNumber?
  /// The stated part, where a fraction is given.
  public let numerator: DecimalNumber?
  /// The stated whole, where a fraction is given.
  public let denominator: DecimalNumber?
  /// The stated parts that should add up to the whole.
  public let parts: [MeasurePart]
  /// The unit of `value`, for example `%`.
  public let unit: String
  /// The day on which the figure held.
  public let asOf: CalendarDay?

  /// Makes the value from its parts.
  public init(
    metric: String,
    value: DecimalNumber? = nil,
    numerator: DecimalNumber? = nil,
    denominator: DecimalNumber? = nil,
    parts: [MeasurePart] = [],
    unit: String,
    asOf: CalendarDay? = nil
  ) {
    self.metric = metric
    self.value = value
    self.numerator = numerator
    self.denominator = denominator
    self.parts = parts
    self.unit = unit
    self.asOf = asOf
  }
}
