// Directive ledger · JournalWriters — SPDX-License-Identifier: Apache-2.0

public import Journals

/// A change to the files of a ledger other than writing to one.
///
/// Names are durable once their folder is synced.
public enum FolderChange: Hashable, Sendable {
  /// Makes a folder; one that is there stays.
  case make(JournalFolder)
  /// Gives a file of the same folder its final name, which must be free.
  case publish(JournalPath, as: JournalPath)
  /// Puts a file of the same folder in the place of another.
  case replace(JournalPath, by: JournalPath)
  /// Removes a name; one that is not there is no error.
  case remove(JournalPath)
  /// Makes the bytes of a file durable, however they came here.
  case settle(JournalPath)
  /// Makes a file read-only.
  case seal(JournalPath)
  /// Lets the owner of a file write to it again.
  case unseal(JournalPath)
}
