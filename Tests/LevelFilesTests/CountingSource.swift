// Directive ledger · LevelFilesTests — SPDX-License-Identifier: Apache-2.0

import Journals
import SimulatedDisks
import Synchronization

/// A ledger in memory that counts the bytes that are read from each folder.
struct CountingSource: JournalSource {
  /// What is counted, shared by the copies.
  final class Tally {
    /// The bytes read by folder.
    var byteCounts: [JournalFolder: Int] = [:]
  }

  /// Where the bytes come from.
  let source: MemorySource
  /// What was counted.
  let tally = Tally()

  func names(in folder: JournalFolder) -> [String]? { source.names(in: folder) }

  func byteCount(of path: JournalPath) -> Int? { source.byteCount(of: path) }

  func read(
    _ path: JournalPath, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) -> Int {
    let count = source.read(path, at: offset, into: buffer)
    tally.byteCounts[path.folder, default: 0] += count
    return count
  }
}
