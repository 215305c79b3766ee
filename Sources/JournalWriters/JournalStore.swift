// Directive ledger · JournalWriters — SPDX-License-Identifier: Apache-2.0

public import Journals

/// Where a journal is written to: a directory, memory, or a fault on purpose.
public protocol JournalStore: JournalSource {
  /// A file that is open for writing.
  associatedtype File: JournalFile where File.Failure == Failure
  /// Holds the lock as long as it lives.
  associatedtype Lock: JournalLock

  /// Takes the lock of the ledger, and waits for it as long as it may.
  func lock(forMilliseconds patience: Int) throws(Failure) -> LockAttempt<Lock>

  /// Lets the lock go to whoever waits for it, and takes it again unless there is no need to.
  ///
  /// - Parameter isDone: asked now and then while the lock is let go, and at the end of patience.
  func yield(
    _ lock: Lock, forMilliseconds patience: Int, until isDone: () throws(Failure) -> Bool
  ) throws(Failure) -> YieldOutcome

  /// Opens a file that is there.
  func open(_ path: JournalPath) throws(Failure) -> File

  /// Creates a file that must not be there.
  func create(_ path: JournalPath) throws(Failure) -> File

  /// Changes the names in a folder.
  func change(_ change: FolderChange) throws(Failure)

  /// Returns when the names in a folder are durable.
  func sync(_ folder: JournalFolder) throws(Failure)
}
