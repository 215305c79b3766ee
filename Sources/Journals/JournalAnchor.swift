// Directive ledger · Journals — SPDX-License-Identifier: Apache-2.0

/// What says where a journal ends.
public enum JournalAnchor: Hashable, Sendable {
  /// A commit of this generation.
  case committed(generation: Int)
  /// Nothing: a copy without a commit file, which ends where its whole lines end.
  case unanchored
}
