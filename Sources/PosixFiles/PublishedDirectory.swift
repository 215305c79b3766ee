// Directive ledger · PosixFiles — SPDX-License-Identifier: Apache-2.0

import Glibc

/// A directory of published files, for reading: plain paths below a directory that was opened once.
public struct PublishedDirectory: Sendable {
  /// The directory.
  package let root: OpenFile

  /// Opens a directory of the user's choice (`open`).
  public init(path: String) throws(FileError) {
    root = try OpenFile(path: path, flags: O_RDONLY | O_DIRECTORY)
  }

  /// The path that was opened, for messages.
  public var path: String { root.path }

  /// The bytes of a file, or nil where there is none of that path (`openat`, `fstat`, `pread`).
  ///
  /// - Parameters:
  ///   - file: folders and a name, separated by `/`; no link is followed.
  ///   - limit: the most bytes; of a longer file one byte more is given, so that it shows.
  public func bytes(of file: String, limit: Int) throws(FileError) -> [UInt8]? {
    do throws(FileError) {
      let opened = try open(file)
      let facts = try opened.status()
      guard facts.st_mode & S_IFMT == S_IFREG else {
        throw FileError(call: "openat", path: opened.path, code: EISDIR)
      }
      let count = Swift.max(0, Swift.min(Int(facts.st_size), limit + 1))
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 1)
      defer { buffer.deallocate() }
      let read = try opened.read(at: 0, into: buffer)
      return [UInt8](UnsafeRawBufferPointer(rebasing: buffer[..<read]))
    } catch {
      guard error.reason == .notFound else { throw error }
      return nil
    }
  }

  /// The length of a file, or nil where there is no ordinary file of that path (`fstatat`).
  public func byteCount(of file: String) throws(FileError) -> Int? {
    var facts = stat()
    do throws(FileError) {
      try SystemCall.run("fstatat", "\(root.path)/\(file)") {
        fstatat(root.descriptor, file, &facts, AT_SYMLINK_NOFOLLOW)
      }
    } catch {
      guard error.reason == .notFound else { throw error }
      return nil
    }
    return facts.st_mode & S_IFMT == S_IFREG ? Int(facts.st_size) : nil
  }

  /// Opens a file below the directory, folder by folder.
  private func open(_ file: String) throws(FileError) -> OpenFile {
    let parts = file.split(separator: "/").map(String.init)
    var folder = root
    for (number, part) in parts.enumerated() {
      let isLast = number == parts.count - 1
      folder = try OpenFile(
        below: folder, name: part, path: "\(folder.path)/\(part)",
        flags: O_RDONLY | O_NONBLOCK | (isLast ? 0 : O_DIRECTORY))
    }
    return folder
  }
}
