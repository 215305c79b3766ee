// Directive ledger · Journals — SPDX-License-Identifier: Apache-2.0

/// Where a journal is read from: a directory, memory, or a fault on purpose.
public protocol JournalSource {
  /// What goes wrong outside: `errno` on disk, nothing in memory.
  associatedtype Failure: Error & Hashable

  /// The names in a folder in no order, or `nil` where there is no such folder.
  func names(in folder: JournalFolder) throws(Failure) -> [String]?

  /// The length of a file, or `nil` where there is no such file.
  func byteCount(of path: JournalPath) throws(Failure) -> Int?

  /// At most so many of the first bytes of a file, or `nil` where there is no such file.
  func firstBytes(of path: JournalPath, count: Int) throws(Failure) -> [UInt8]?

  /// Reads from `offset` into the buffer and answers the number of bytes read.
  ///
  /// Fewer bytes than the buffer holds are read only where the file ends.
  func read(
    _ path: JournalPath, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(Failure) -> Int

  /// The same source, in which `read` opens a file once however often it is asked, as long as no
  /// more than `limit` are asked for in turn.
  ///
  /// A file that is replaced meanwhile is read as it was.
  func keepingFilesOpen(atMost limit: Int) -> Self
}

extension JournalSource {
  /// The source itself: what has no files keeps none open.
  public func keepingFilesOpen(atMost limit: Int) -> Self { self }

  /// At most so many of the first bytes of a file, or `nil` where there is no such file.
  public func firstBytes(of path: JournalPath, count: Int) throws(Failure) -> [UInt8]? {
    guard try byteCount(of: path) != nil else { return nil }
    return try bytes(of: path, at: 0, count: count)
  }

  /// At most `count` bytes from `offset`; fewer where the file ends.
  public func bytes(
    of path: JournalPath, at offset: Int, count: Int
  ) throws(Failure) -> [UInt8] {
    var failure: Failure?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, read in
      do throws(Failure) {
        read = try self.read(path, at: offset, into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }
}
