// Directive ledger · SimulatedDisks — SPDX-License-Identifier: Apache-2.0

public import Journals

/// A ledger in memory, for reading: the plainest source there is.
public struct MemorySource: JournalSource, Sendable {
  /// The bytes of each file.
  public var files: [JournalPath: [UInt8]]

  /// Takes the files.
  public init(files: [JournalPath: [UInt8]] = [:]) {
    self.files = files
  }

  /// The names of the files in a folder; a folder without files is none.
  public func names(in folder: JournalFolder) -> [String]? {
    let names = files.keys.filter { $0.folder == folder }.map(\.name)
    return names.isEmpty ? nil : names
  }

  /// The length of a file.
  public func byteCount(of path: JournalPath) -> Int? {
    files[path]?.count
  }

  /// Copies from a file.
  public func read(
    _ path: JournalPath, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) -> Int {
    let bytes = files[path] ?? []
    let part = bytes.dropFirst(offset).prefix(buffer.count)
    buffer.copyBytes(from: part)
    return part.count
  }
}
