// Directive ledger · JournalWriters — SPDX-License-Identifier: Apache-2.0

/// What became of a lock that was let go for a while.
public enum YieldOutcome: Hashable, Sendable {
  /// It is held again.
  case retaken
  /// It need not be held again.
  case done
  /// Others had it until patience ended.
  case busy
}
