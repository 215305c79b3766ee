// Directive ledger · JournalWriters — SPDX-License-Identifier: Apache-2.0

import Journals

extension JournalStore {
  /// Creates a file under a temporary name, anew where a crash left one.
  func createAnew(_ path: JournalPath) throws(Failure) -> File {
    try change(.remove(path))
    return try create(path)
  }

  /// Writes a whole file durably under a name that must be free, and leaves it open.
  @discardableResult
  func publish(
    _ bytes: [UInt8], through temporary: JournalPath, as path: JournalPath
  ) throws(Failure) -> File {
    let file = try createAnew(temporary)
    try file.appendAll(bytes)
    try file.sync()
    try change(.publish(temporary, as: path))
    try sync(path.folder)
    return file
  }

  /// Appends a part of one file to another, a chunk at a time.
  func copy(_ range: Range<Int>, of path: JournalPath, to file: File) throws(Failure) {
    try forEachChunk(range, of: path) { chunk throws(Failure) in try file.appendAll(chunk) }
  }

  /// Lends a part of a file, a chunk at a time.
  func forEachChunk(
    _ range: Range<Int>, of path: JournalPath, _ body: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let chunk = try bytes(of: path, at: offset, count: min(1 << 20, range.upperBound - offset))
      guard !chunk.isEmpty else { return }
      try body(chunk)
      offset += chunk.count
    }
  }
}
