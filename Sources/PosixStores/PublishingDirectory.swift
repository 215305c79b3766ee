// Directive ledger · PosixStores — SPDX-License-Identifier: Apache-2.0

import Glibc
public import PosixFiles

/// A directory of published files, for writing: files are added and never changed, but for those
/// that are named for it.
///
/// Added files are gathered in a folder of their own. Once all of them are durable together they
/// get their names, so that a file under its own name is whole, also after a power cut; and once
/// the names are durable, the file that speaks of all others is put in its place.
public final class PublishingDirectory {
  /// Reads the same directory.
  public let reading: PublishedDirectory
  /// The paths of the files that are gathered, each under its position here.
  private var gathered: [String] = []
  /// Where they are gathered, once there are any.
  private var gathering: OpenFile?
  /// The folders that were used last, by their path.
  private var folders: [String: OpenFile] = [:]
  /// What keeps others from publishing here, once it is held.
  private var lock: HeldLock?

  /// The mode of a published file, which everybody may read.
  private static let fileMode: mode_t = 0o644
  /// The mode of a published folder.
  private static let folderMode: mode_t = 0o755
  /// The most folders that are kept open.
  private static let folderLimit = 100
  /// The most files that are gathered.
  private static let gatheredLimit = 20_000
  /// The folder where files are gathered.
  private static let gatheringName = ".publish"
  /// The name of a file that replaces another.
  private static let temporary = ".publish.tmp"

  /// Opens a directory, which is made if it is not there (`mkdir`), for one process at a time
  /// (`flock`); nil where another has it.
  public init?(path: String) throws(FileError) {
    let isNew = try Self.ifAbsent { () throws(FileError) in
      try SystemCall.run("mkdir", path) { mkdir(path, Self.folderMode) }
    }
    reading = try PublishedDirectory(path: path)
    let root = reading.root
    if isNew { try Self.open(root, to: Self.folderMode) }
    guard flock(root.descriptor, LOCK_EX | LOCK_NB) == 0 else {
      guard errno == EWOULDBLOCK else { throw FileError(call: "flock", path: path, code: errno) }
      return nil
    }
    lock = HeldLock(of: root)
    // What a process left that was killed.
    try clear()
  }

  deinit {
    // What is left of a publication that failed, the next one removes at the latest.
    if lock != nil { try? clear() }
  }

  /// Adds a file under a path that must be free; it gets it with `settle`, or before.
  public func add(_ file: String, _ bytes: [UInt8]) throws(FileError) {
    if gathered.count >= Self.gatheredLimit { try settle() }
    let folder = try gatheringFolder()
    try write(bytes, to: Self.name(gathered.count), in: folder)
    gathered.append(file)
  }

  /// Puts a file of the root in its place, whatever was there before (`renameat`), and makes that
  /// durable (`fsync`).
  public func replace(_ name: String, _ bytes: [UInt8]) throws(FileError) {
    let root = reading.root
    try Self.remove(Self.temporary, from: root)
    let file = try write(bytes, to: Self.temporary, in: root)
    try SystemCall.run("fsync", file.path) { fsync(file.descriptor) }
    try SystemCall.run("renameat", "\(root.path)/\(name)") {
      renameat(root.descriptor, Self.temporary, root.descriptor, name)
    }
    try SystemCall.run("fsync", root.path) { fsync(root.descriptor) }
  }

  /// Makes all files durable that were added, gives them their names (`linkat`), and makes durable
  /// whatever names there are, also those that a process left that was killed.
  public func settle() throws(FileError) {
    let root = reading.root
    if let gathering {
      try FileSystemSync.run(root)
      for (position, file) in gathered.enumerated() {
        let (folder, name) = try place(of: file)
        let from = Self.name(position)
        try SystemCall.run("linkat", "\(folder.path)/\(name)") {
          linkat(gathering.descriptor, from, folder.descriptor, name, 0)
        }
        try Self.remove(from, from: gathering)
      }
      gathered = []
    }
    try FileSystemSync.run(root)
  }

  /// Removes files that were gathered and got no name, and the folder where they are.
  private func clear() throws(FileError) {
    let root = reading.root
    try Self.remove(Self.temporary, from: root)
    guard try root.names().contains(Self.gatheringName) else { return }
    let folder = try gatheringFolder()
    for name in try folder.names() { try Self.remove(name, from: folder) }
    gathering = nil
    try Self.remove(Self.gatheringName, from: root, AT_REMOVEDIR)
  }

  /// The folder where files are gathered, which nobody else need read (`mkdirat`).
  private func gatheringFolder() throws(FileError) -> OpenFile {
    if let gathering { return gathering }
    let root = reading.root
    let path = "\(root.path)/\(Self.gatheringName)"
    try Self.ifAbsent { () throws(FileError) in
      try SystemCall.run("mkdirat", path) {
        mkdirat(root.descriptor, Self.gatheringName, 0o700)
      }
    }
    let folder = try OpenFile(
      below: root, name: Self.gatheringName, path: path, flags: O_RDONLY | O_DIRECTORY)
    gathering = folder
    return folder
  }

  /// The folder of a file, which is made if it is not there (`mkdirat`), and its name.
  private func place(of file: String) throws(FileError) -> (OpenFile, String) {
    if folders.count > Self.folderLimit { folders = [:] }
    var parts = file.split(separator: "/").map(String.init)
    let name = parts.popLast() ?? file
    var folder = reading.root
    var path = ""
    for part in parts {
      path += "/\(part)"
      if let known = folders[path] {
        folder = known
        continue
      }
      let parent = folder
      let isNew = try Self.ifAbsent { () throws(FileError) in
        try SystemCall.run("mkdirat", "\(parent.path)/\(part)") {
          mkdirat(parent.descriptor, part, Self.folderMode)
        }
      }
      folder = try OpenFile(
        below: parent, name: part, path: "\(parent.path)/\(part)", flags: O_RDONLY | O_DIRECTORY)
      if isNew { try Self.open(folder, to: Self.folderMode) }
      folders[path] = folder
    }
    return (folder, name)
  }

  /// The name of a file that is gathered.
  private static func name(_ position: Int) -> String { "\(position).tmp" }

  /// Writes a file that must not be there, for everybody to read.
  @discardableResult
  private func write(
    _ bytes: [UInt8], to name: String, in folder: OpenFile
  ) throws(FileError) -> OpenFile {
    let file = try OpenFile(
      below: folder, name: name, path: "\(folder.path)/\(name)",
      flags: O_WRONLY | O_CREAT | O_EXCL, mode: Self.fileMode)
    try Self.open(file, to: Self.fileMode)
    try file.writeAll(bytes)
    return file
  }

  /// Gives the rights of a mode, of which the mask of the process may have taken some (`fchmod`).
  private static func open(_ file: OpenFile, to mode: mode_t) throws(FileError) {
    try SystemCall.run("fchmod", file.path) { fchmod(file.descriptor, mode) }
  }

  /// Makes something, and answers whether it was not there.
  @discardableResult
  private static func ifAbsent(_ make: () throws(FileError) -> Void) throws(FileError) -> Bool {
    do {
      try make()
      return true
    } catch {
      guard error.reason == .alreadyExists else { throw error }
      return false
    }
  }

  /// Removes a name (`unlinkat`); one that is not there is no error.
  private static func remove(
    _ name: String, from folder: OpenFile, _ flags: Int32 = 0
  ) throws(FileError) {
    do {
      try SystemCall.run("unlinkat", "\(folder.path)/\(name)") {
        unlinkat(folder.descriptor, name, flags)
      }
    } catch {
      guard error.reason == .notFound else { throw error }
    }
  }
}
