// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

/// Why the words of a deadline or of a recurrence were not understood.
public enum PhraseError: Error, Hashable, Sendable {
  /// There are no words.
  case empty
  /// The words do not go on as a deadline would from here; empty at the end.
  case unreadable(rest: String)
  /// A day stands alone: it could be the last day in time or the first day too late.
  case bareDay
  /// A day, month or quarter has no year.
  case yearMissing
  /// Words of haste, which are kept but are never a deadline.
  case urgency(String)
  /// A count of days says not from which day.
  case anchorMissing
  /// There is no such day, period or time of day.
  case nonexistent(String)
  /// The second period ends before the first begins.
  case reversed
  /// More days are counted than a deadline may count.
  case tooManyDays(Int64, limit: Int64)
}
