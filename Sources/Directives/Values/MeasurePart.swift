// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// One named part of a measured whole.
public struct MeasurePart: Hashable, Sendable {
  /// What the part counts.
  public let name: String
  /// Its stated value, in the unit of the measure.
  public let value: DecimalNumber

  /// Makes the value from its parts.
  public init(name: String, value: DecimalNumber) {
    self.name = name
    self.value = value
  }
}
