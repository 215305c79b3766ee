// Directive ledger · SimulatedDisks — SPDX-License-Identifier: Apache-2.0

public import JournalWriters
import Journals

/// A file on a memory disk.
public struct MemoryFile: JournalFile {
  /// The disk.
  let disk: MemoryDisk
  /// The file.
  let inode: Int
  /// The name it was opened by.
  let path: JournalPath

  /// Writes at the end.
  public func append(_ bytes: ArraySlice<UInt8>) throws(MemoryFault) -> Int {
    if path == .commit { disk.violations.append("append to the commit file") }
    return try disk.write(bytes, at: nil, to: inode)
  }

  /// Writes at an offset.
  public func write(_ bytes: ArraySlice<UInt8>, at offset: Int) throws(MemoryFault) -> Int {
    if path != .commit { disk.violations.append("write into \(path.text)") }
    return try disk.write(bytes, at: offset, to: inode)
  }

  /// Makes the bytes durable.
  public func sync() throws(MemoryFault) {
    try disk.sync(inode: inode)
  }
}
