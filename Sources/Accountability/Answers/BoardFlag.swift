// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

/// Something about a row of the board that calls for attention.
public enum BoardFlag: String, CaseIterable, Hashable, Sendable {
  /// Open, and the deadline has passed.
  case overdue
  /// Open, and the last day in time is at most the view's number of days away.
  case dueSoon = "due-soon"
  /// The holder says that work cannot go on.
  case blocked
  /// The deadline in force is later than the original.
  case extended
  /// A request for more time waits for a decision.
  case extensionPending = "extension-pending"
  /// A claim of completion waits for a decision.
  case claimPending = "claim-pending"
  /// No heir to the duty is decided.
  case heirUndecided = "heir-undecided"
  /// The members of a group are not, or not all, resolved.
  case groupUnresolved = "group-unresolved"
  /// Nobody was named.
  case nobodyNamed = "nobody-named"
  /// A round was missed.
  case occurrenceMissed = "occurrence-missed"
}
