// Directive ledger · LedgerEngine — SPDX-License-Identifier: Apache-2.0

public import Directives

/// What the ledger is instead.
public enum ActualState: Hashable, Sendable {
  /// The last event about the subject; nil for none.
  case last(SequenceNumber?)
  /// The number of events.
  case size(Int)
}
