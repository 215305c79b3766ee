// Directive ledger · JournalWriters — SPDX-License-Identifier: Apache-2.0

public import Journals
public import LevelFiles

extension JournalStore {
  /// Writes what the level file of a tree lacks, and answers whether that was anything.
  ///
  /// A sound file grows at its end, and its header is written last. Anything else is replaced by a
  /// whole new file. The lock is not needed: whoever else does this writes the same bytes to the
  /// same places, and a file that is not sound costs its next reader the time to make another.
  @discardableResult
  public func save<Source: JournalSource>(
    _ tree: inout LevelTree<Source>
  ) throws(Failure) -> Bool {
    guard let missing = tree.missing else { return false }
    let path = LevelTree<Source>.path
    if tree.isRebuilt {
      try change(.make(path.folder))
      let temporary = JournalPath(path.folder, path.name + ".tmp")
      let file = try createAnew(temporary)
      try file.appendAll(missing.header + missing.nodes)
      try file.sync()
      try change(.replace(path, by: temporary))
    } else {
      let file = try open(path)
      try file.writeAll(missing.nodes, at: missing.offset)
      // The header never speaks of nodes that are still on their way.
      try file.sync()
      try file.writeAll(missing.header, at: 0)
    }
    tree.noteStored()
    return true
  }
}
