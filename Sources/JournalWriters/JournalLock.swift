// Directive ledger · JournalWriters — SPDX-License-Identifier: Apache-2.0

/// Keeps every other writer out as long as it lives.
public protocol JournalLock {
  /// Whether somebody else had it first, so that others may be waiting for it now.
  var wasAwaited: Bool { get }

  /// What the writer before left, if it left it since the machine was started; nil otherwise.
  ///
  /// A mark is as good as memory: it need not survive anything. A lost one costs time, and batches
  /// that wait for a sync are not acknowledged. It can be read while the lock is let go.
  var mark: String? { get }

  /// Leaves a mark of at most 110 ASCII characters for the writer after this one; may do nothing.
  func leave(mark: String)
}
