// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// How often a recurring duty comes round.
public enum Frequency: String, CaseIterable, Hashable, Sendable {
  /// Every day.
  case daily
  /// Every ISO week, from Monday.
  case weekly
  /// Every calendar month.
  case monthly
  /// Every calendar quarter.
  case quarterly
  /// Every half of a calendar year.
  case halfyearly
  /// Every calendar year.
  case yearly
  /// The document says “periodically” and no more: nothing can be derived.
  case unstated
}
