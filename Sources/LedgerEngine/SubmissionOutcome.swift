// Directive ledger · LedgerEngine — SPDX-License-Identifier: Apache-2.0

public import Journals

/// What became of a batch that was recorded.
public struct SubmissionOutcome: Hashable, Sendable {
  /// One receipt for each intent, in the order of the batch.
  public let receipts: [SubmissionReceipt]
  /// What an earlier crash had left beyond the watermark; it was taken into quarantine.
  public let recovered: [JournalTail]

  /// Makes the value from its parts.
  public init(receipts: [SubmissionReceipt], recovered: [JournalTail]) {
    self.receipts = receipts
    self.recovered = recovered
  }
}
