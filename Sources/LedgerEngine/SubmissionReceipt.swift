// Directive ledger · LedgerEngine — SPDX-License-Identifier: Apache-2.0

public import Directives
public import Journals

/// What the ledger answers for one intent.
public struct SubmissionReceipt: Hashable, Sendable {
  /// The name of the event.
  public let id: EventID
  /// Where it stands, and the tree that first held it.
  public let receipt: Receipt
  /// Whether it was there before, so that nothing was written.
  public let wasRecorded: Bool

  /// Makes the value from its parts.
  public init(id: EventID, receipt: Receipt, wasRecorded: Bool) {
    self.id = id
    self.receipt = receipt
    self.wasRecorded = wasRecorded
  }
}
