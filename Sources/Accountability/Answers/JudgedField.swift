// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

/// What can be asked of an obligation, compared and explained.
public enum JudgedField: String, CaseIterable, Hashable, Sendable {
  /// Who holds it.
  case responsible
  /// The first instant that is too late.
  case due
  /// How far the work has come.
  case status
  /// Where it stands against the deadline in force.
  case cell
  /// How many late days have begun.
  case late
}
