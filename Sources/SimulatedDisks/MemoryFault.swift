// Directive ledger · SimulatedDisks — SPDX-License-Identifier: Apache-2.0

public import Journals

/// What goes wrong in a memory store.
public enum MemoryFault: Error, Hashable {
  /// The script says that this call fails.
  case scripted(call: Int)
  /// The process is dead: nothing works any more.
  case crashed
  /// There is no such file or folder.
  case missing(JournalPath)
  /// There is such a file already.
  case exists(JournalPath)
  /// The file was sealed.
  case sealed(JournalPath)
}
