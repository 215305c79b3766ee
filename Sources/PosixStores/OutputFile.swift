// Directive ledger · PosixStores — SPDX-License-Identifier: Apache-2.0

import Glibc
public import PosixFiles

/// A file that the user names for an answer: it is there whole, or what was there before is.
///
/// An ordinary file is replaced only where it is empty or holds such an answer already; a pipe and
/// a terminal are written into. Nothing else that is there is touched.
public struct OutputFile: Sendable {
  /// Why a file is not written to.
  public enum Failure: Error, Hashable {
    /// The outside failed, or what is there is no ordinary file.
    case file(FileError)
    /// The file is there and holds something else.
    case otherContent(path: String)
    /// The file is part of a ledger or of what a witness remembers, or would be.
    case partOfLedger(path: String)
  }

  /// The path as it was named.
  public let path: String
  /// Whether it takes bytes one after the other and keeps none: a pipe, a terminal, `/dev/null`.
  private let isStream: Bool

  /// More bytes than any answer that is written to a file.
  private static let byteCountLimit = 8 << 20

  /// Looks at what is there (`lstat`, `stat`, `open`, `pread`) and changes nothing.
  ///
  /// - Parameter isOurs: whether bytes are an answer of the kind that will be written.
  public init(path: String, replacing isOurs: ([UInt8]) -> Bool) throws(Failure) {
    self.path = path
    guard !LedgerPlace.contains(path) else { throw .partOfLedger(path: path) }
    do throws(FileError) {
      isStream = try Self.isStream(path)
      guard !isStream, let bytes = try Self.bytes(path) else { return }
      if bytes.isEmpty || isOurs(bytes) { return }
    } catch {
      throw .file(error)
    }
    throw .otherContent(path: path)
  }

  /// Writes all bytes, to a file under another name first (`write`, `fsync`, `rename`).
  public func write(_ bytes: [UInt8]) throws(FileError) {
    guard !isStream else {
      // A pipe that nobody reads would otherwise be waited for, for ever.
      let file = try OpenFile(path: path, flags: O_WRONLY | O_NONBLOCK | O_NOCTTY)
      try SystemCall.run("fcntl", path) { fcntl(file.descriptor, F_SETFL, O_WRONLY) }
      return try file.writeAll(bytes)
    }
    let temporary = "\(path).\(getpid()).tmp"
    let file: OpenFile
    do throws(FileError) {
      file = try OpenFile(
        path: temporary, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o644)
    } catch {
      // Whoever reads this named the file itself.
      throw FileError(call: error.call, path: path, code: error.code)
    }
    do {
      try file.writeAll(bytes)
      try SystemCall.run("fsync", temporary) { fsync(file.descriptor) }
      try SystemCall.run("rename", path) { rename(temporary, path) }
    } catch {
      _ = unlink(temporary)
      throw error
    }
  }

  /// Whether what is there, maybe behind a link such as `/dev/fd/3`, is a stream.
  ///
  /// - Throws: where it is neither that nor an ordinary file.
  private static func isStream(_ path: String) throws(FileError) -> Bool {
    var facts = stat()
    guard lstat(path, &facts) == 0 else {
      guard errno == ENOENT else { throw FileError(call: "lstat", path: path, code: errno) }
      return false
    }
    let isLink = facts.st_mode & S_IFMT == S_IFLNK
    if isLink, stat(path, &facts) != 0 { throw FileError(call: "stat", path: path, code: ELOOP) }
    switch facts.st_mode & S_IFMT {
    case S_IFIFO, S_IFCHR: return true
    case S_IFREG where !isLink: return false
    default: throw FileError(call: "lstat", path: path, code: isLink ? ELOOP : EISDIR)
    }
  }

  /// What an ordinary file holds, cut where it is longer than any answer; nil where there is none.
  private static func bytes(_ path: String) throws(FileError) -> [UInt8]? {
    do {
      let file = try OpenFile(path: path, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
      let count = Swift.min(Int(try file.status().st_size), byteCountLimit)
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 1)
      defer { buffer.deallocate() }
      return [UInt8](buffer[..<(try file.read(at: 0, into: buffer))])
    } catch {
      guard error.reason == .notFound else { throw error }
      return nil
    }
  }
}
