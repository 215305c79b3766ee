// Directive ledger · JournalWriters — SPDX-License-Identifier: Apache-2.0

/// What became of an attempt to take the lock.
public enum LockAttempt<Lock> {
  /// It is ours.
  case held(Lock)
  /// Somebody else had it all the time, and left this note in it.
  case busy(holder: String)
}
