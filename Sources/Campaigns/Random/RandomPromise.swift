// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

/// What clients are promised, and how often a simulation tried it.
enum RandomPromise: String, CaseIterable, Hashable {
  /// What was acknowledged is there.
  case acknowledged = "acknowledged batch there, whole, once, where its receipt says"
  /// What waited for a sync may be made durable, or taken out, by another process.
  case together = "batch settled by another process while it waited for a sync"
  /// What was handed in twice is there once.
  case repetition = "batch handed in again: told of the first time, nothing doubled"
  /// What was given up may be there.
  case openWhole = "batch given up without an answer: there, whole"
  /// What was given up may not be there.
  case openAbsent = "batch given up without an answer: absent"
  /// Readers see a committed prefix.
  case read = "reader beside the writers: a committed prefix that never shrinks"
}
