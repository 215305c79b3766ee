// Directive ledger · SegmentIndexes — SPDX-License-Identifier: Apache-2.0

public import Journals

/// The files of a ledger wherever they lie, without a word on why one cannot be read: then there is
/// no index, and every line tells.
public struct SourceFiles: Sendable {
  /// Reads a part of a file.
  private let read: @Sendable (JournalPath, Int, Int) -> [UInt8]?
  /// Measures a file.
  private let measure: @Sendable (JournalPath) -> Int?

  /// The files of a source, of which so many at most are kept open.
  init(_ source: some JournalSource & Sendable, keeping limit: Int = 128) {
    let source = source.keepingFilesOpen(atMost: limit)
    read = { path, offset, count in try? source.bytes(of: path, at: offset, count: count) }
    measure = { path in try? source.byteCount(of: path) }
  }

  /// At most `count` bytes from an offset; nil where they cannot be read.
  func bytes(of path: JournalPath, at offset: Int, count: Int) -> [UInt8]? {
    read(path, offset, count)
  }

  /// All bytes of a file; nil where they cannot be read, or are more than a limit.
  public func bytes(of path: JournalPath, upTo limit: Int) -> [UInt8]? {
    guard let count = measure(path), count <= limit else { return nil }
    return bytes(of: path, at: 0, count: count)
  }
}
