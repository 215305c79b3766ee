// Directive ledger · Journals — SPDX-License-Identifier: Apache-2.0

/// The folders of a ledger; there are no others.
public enum JournalFolder: String, Hashable, Sendable, CaseIterable {
  /// The ledger itself.
  case ledger = "."
  /// The segments.
  case events
  /// Bytes that were never acknowledged, kept as evidence.
  case quarantine
  /// Signed tree heads.
  case checkpoints
  /// What can be deleted at will.
  case cache
}
