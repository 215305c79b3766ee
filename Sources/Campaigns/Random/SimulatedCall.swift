// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

/// The kinds of calls that a process makes.
enum SimulatedCall: String, Hashable {
  /// Lists a folder.
  case names
  /// Asks for a length.
  case size
  /// Reads.
  case read
  /// Asks for the lock.
  case lock
  /// Opens a file.
  case open
  /// Creates a file.
  case create
  /// Changes names or modes.
  case change
  /// Makes names durable.
  case folderSync = "sync of names"
  /// Writes.
  case write
  /// Makes bytes durable.
  case sync
}
