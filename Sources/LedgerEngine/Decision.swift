// Directive ledger · LedgerEngine — SPDX-License-Identifier: Apache-2.0

public import Directives

/// What was decided on one intent of a batch.
public struct Decision: Hashable, Sendable {
  /// The name of the event.
  public let id: EventID
  /// Its position in the ledger.
  public let sequence: SequenceNumber
  /// Whether it is recorded there already, by an earlier batch or by an earlier line of this one.
  public let wasRecorded: Bool
}
