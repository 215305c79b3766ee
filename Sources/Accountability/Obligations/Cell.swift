// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

/// Where an obligation stands against a deadline; every obligation stands in exactly one cell.
public enum Cell: String, CaseIterable, Hashable, Sendable {
  /// Done, and claimed before the deadline.
  case doneOnTime = "done-on-time"
  /// Done, but claimed too late.
  case doneLate = "done-late"
  /// Done, with no deadline to be held against.
  case doneUndated = "done-undated"
  /// Not done, and the deadline is still to come.
  case openWithin = "open-within"
  /// Not done, and the deadline has passed.
  case openOverdue = "open-overdue"
  /// Not done, without deadline.
  case openUndated = "open-undated"
  /// Withdrawn, superseded or released before it was done.
  case notBinding = "not-binding"

  /// Whether the obligation is done.
  public var isDone: Bool { self == .doneOnTime || self == .doneLate || self == .doneUndated }
  /// Whether the obligation is still to be done.
  public var isOpen: Bool { self == .openWithin || self == .openOverdue || self == .openUndated }
}
