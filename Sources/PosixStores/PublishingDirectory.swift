// Directive ledger · PosixStores — SPDX-License-Identifier: Apache-2.0

import Glibc
public import PosixFiles

/// A directory of published files, for writing: files are added and never changed, but for those
/// that are named for it.
///
/// A file is written under a temporary name, made durable, and only then given its own. Folders are
/// made durable by `settle`, before the file that speaks of all others is put in its place.
public final class PublishingDirectory {
  /// Reads the same directory.
  public let reading: PublishedDirectory
  /// The folders below the root in which names may not be durable yet, by their path.
  private var unsettled: [String: OpenFile] = [:]

  /// The mode of a published file, which everybody may read.
  private static let fileMode: mode_t = 0o644
  /// The mode of a published folder.
  private static let folderMode: mode_t = 0o755
  /// The most folders that are kept open.
  private static let folderLimit = 100
  /// The name of a file that is being written.
  private static let temporary = ".publish.tmp"

  /// Opens a directory, which is made if it is not there (`mkdir`), for one process at a time
  /// (`flock`); nil where another has it.
  public init?(path: String) throws(FileError) {
    do {
      try SystemCall.run("mkdir", path) { mkdir(path, Self.folderMode) }
    } catch {
      guard error.reason == .alreadyExists else { throw error }
    }
    reading = try PublishedDirectory(path: path)
    let root = reading.root
    guard flock(root.descriptor, LOCK_EX | LOCK_NB) == 0 else {
      guard errno == EWOULDBLOCK else { throw FileError(call: "flock", path: path, code: errno) }
      return nil
    }
    // What a process left that was killed.
    try Self.remove(Self.temporary, from: root)
  }

  /// Adds a file under a path that must be free (`openat`, `write`, `fsync`, `linkat`).
  public func add(_ file: String, _ bytes: [UInt8]) throws(FileError) {
    let (folder, name) = try place(of: file)
    try writeTemporary(bytes)
    let root = reading.root
    try SystemCall.run("linkat", "\(folder.path)/\(name)") {
      linkat(root.descriptor, Self.temporary, folder.descriptor, name, 0)
    }
    try Self.remove(Self.temporary, from: root)
  }

  /// Puts a file of the root in its place, whatever was there before (`renameat`), and makes that
  /// durable (`fsync`).
  public func replace(_ name: String, _ bytes: [UInt8]) throws(FileError) {
    try writeTemporary(bytes)
    let root = reading.root
    try SystemCall.run("renameat", "\(root.path)/\(name)") {
      renameat(root.descriptor, Self.temporary, root.descriptor, name)
    }
    try SystemCall.run("fsync", root.path) { fsync(root.descriptor) }
  }

  /// Notes that a file that is there may not be durable by its name yet.
  public func note(_ file: String) throws(FileError) {
    _ = try place(of: file)
  }

  /// Makes the names of all files durable that were added or noted (`fsync`).
  public func settle() throws(FileError) {
    for folder in unsettled.values {
      try SystemCall.run("fsync", folder.path) { fsync(folder.descriptor) }
    }
    unsettled = [:]
    let root = reading.root
    try SystemCall.run("fsync", root.path) { fsync(root.descriptor) }
  }

  /// The folder of a file, which is made if it is not there (`mkdirat`), and its name.
  private func place(of file: String) throws(FileError) -> (OpenFile, String) {
    if unsettled.count > Self.folderLimit { try settle() }
    var parts = file.split(separator: "/").map(String.init)
    let name = parts.popLast() ?? file
    var folder = reading.root
    var path = ""
    for part in parts {
      path += "/\(part)"
      if let known = unsettled[path] {
        folder = known
        continue
      }
      let parent = folder
      do {
        try SystemCall.run("mkdirat", "\(parent.path)/\(part)") {
          mkdirat(parent.descriptor, part, Self.folderMode)
        }
      } catch {
        guard error.reason == .alreadyExists else { throw error }
      }
      folder = try OpenFile(
        below: parent, name: part, path: "\(parent.path)/\(part)", flags: O_RDONLY | O_DIRECTORY)
      unsettled[path] = folder
    }
    return (folder, name)
  }

  /// Writes a file under the temporary name and makes it durable.
  private func writeTemporary(_ bytes: [UInt8]) throws(FileError) {
    let root = reading.root
    try Self.remove(Self.temporary, from: root)
    let file = try OpenFile(
      below: root, name: Self.temporary, path: "\(root.path)/\(Self.temporary)",
      flags: O_WRONLY | O_CREAT | O_EXCL, mode: Self.fileMode)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = try SystemCall.run("write", file.path) {
        rest.withUnsafeBytes { write(file.descriptor, $0.baseAddress, $0.count) }
      }
      rest = rest.dropFirst(count)
    }
    try SystemCall.run("fsync", file.path) { fsync(file.descriptor) }
  }

  /// Removes a name (`unlinkat`); one that is not there is no error.
  private static func remove(_ name: String, from folder: OpenFile) throws(FileError) {
    do {
      try SystemCall.run("unlinkat", "\(folder.path)/\(name)") {
        unlinkat(folder.descriptor, name, 0)
      }
    } catch {
      guard error.reason == .notFound else { throw error }
    }
  }
}
