// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// How a measured value is held against its target.
public enum TargetComparison: String, CaseIterable, Hashable, Sendable {
  /// The value reaches the target or passes it.
  case atLeast = ">="
  /// The value passes the target.
  case moreThan = ">"
  /// The value equals the target.
  case exactly = "="
  /// The value does not pass the target.
  case atMost = "<="
  /// The value stays below the target.
  case lessThan = "<"
}
