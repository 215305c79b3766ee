// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// What an event did to a directive.
public enum HistoryEffect: Hashable, Sendable {
  /// A holder got a role: the holding that began.
  case began(Holding)
  /// A holder lost a role: the holding that ended.
  case ended(Holding)
  /// A report, or a request, that counts for these obligations.
  case counted([ObligationOrigin])
  /// It counts for no obligation.
  case stray(StrayEvent.Reason)
  /// It set a deadline.
  case deadline(DeadlineEntry)
  /// It was recorded in error, as the named event says.
  case retracted(by: SequenceNumber)
}
