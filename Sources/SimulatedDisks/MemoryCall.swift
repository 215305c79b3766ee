// Directive ledger · SimulatedDisks — SPDX-License-Identifier: Apache-2.0

/// The kinds of calls that change something.
public enum MemoryCall: Hashable, Sendable, CaseIterable {
  /// Takes the lock.
  case lock
  /// Opens a file.
  case open
  /// Creates a file.
  case create
  /// Writes.
  case write
  /// Makes a file durable.
  case sync
  /// Changes a name, or a mode.
  case nameChange
  /// Makes names durable.
  case folderSync
}
