// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// The latest figure reported, held against the figure asked for.
public struct TargetOutcome: Hashable, Sendable {
  /// How a figure compares with its target.
  public enum Verdict: String, CaseIterable, Hashable, Sendable {
    /// The target is reached.
    case met
    /// It is not.
    case missed
    /// Nothing was reported that can be compared.
    case unknown
  }

  /// The figure asked for.
  public let target: Cited<Target>
  /// The latest figure reported.
  public let measure: Cited<Measure>?
  /// How they compare.
  public let verdict: Verdict
  /// Reported less asked for, in the unit of the target, where both are known.
  public let gap: DecimalNumber?
}
