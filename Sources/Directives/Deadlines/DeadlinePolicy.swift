// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// A reading of deadlines: which instant is the first that is too late.
public enum DeadlinePolicy: String, CaseIterable, Hashable, Sendable {
  /// “Before D” ends when D begins; a day ends at its midnight, worked or not.
  case strict
  /// “Before D” is read as the end of D.
  case inclusive
  /// As `inclusive`, and an end on a day without work moves to the end of the next working day.
  case inclusiveRolled = "inclusive-rolled"
}
