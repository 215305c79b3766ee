// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// The value of a field of an obligation.
public enum JudgedValue: Hashable, Sendable {
  /// Who holds it.
  case holder(Holder)
  /// The first instant that is too late; nil without deadline.
  case due(Instant?)
  /// How far the work has come.
  case status(ObligationStatus)
  /// Where it stands.
  case cell(Cell)
  /// How many late days have begun.
  case lateDays(Int)
  /// How many of them began while one holder had it.
  case lateShare(LateShare)
  /// How a round of a recurring duty turned out.
  case round(Occurrence)
}
