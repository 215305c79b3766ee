// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// Up to where in the ledger a question looks: what was known then.
public enum KnowledgePoint: Hashable, Sendable {
  /// The whole ledger.
  case everything
  /// The events recorded up to and at an instant.
  case recorded(Instant)
  /// The events up to and with a sequence number.
  case sequence(SequenceNumber)
}
