// Directive ledger · PosixFiles — SPDX-License-Identifier: Apache-2.0

package import Glibc
public import Journals

/// A ledger on disk, for reading: fixed names below a directory that was opened once.
public struct PosixSource: JournalSource, Sendable {
  /// The directory of the ledger.
  package let root: OpenFile
  /// The files that were read from, where they are kept open.
  private let kept: KeptFiles?

  /// Opens the directory of a ledger (`open`).
  public init(path: String) throws(FileError) {
    root = try OpenFile(path: path, flags: O_RDONLY | O_DIRECTORY)
    kept = nil
  }

  /// The same directory, whose files are opened anew or kept.
  private init(root: OpenFile, kept: KeptFiles?) {
    self.root = root
    self.kept = kept
  }

  /// The same ledger, in which `read` opens a file once however often it is asked, as long as no
  /// more than `limit` are asked for in turn.
  ///
  /// A file that is replaced meanwhile is read as it was.
  public func keepingFilesOpen(atMost limit: Int) -> Self {
    Self(root: root, kept: KeptFiles(limit: limit))
  }

  /// The path that was opened, for messages.
  public var path: String { root.path }

  /// The names in a folder (`fdopendir`, `readdir`).
  public func names(in folder: JournalFolder) throws(FileError) -> [String]? {
    guard let opened = try absentIsNil({ () throws(FileError) in try open(folder) }) else {
      return nil
    }
    return try opened.names()
  }

  /// The length of a file (`fstatat`, `faccessat`); of what cannot be opened for reading, the error
  /// that opening it gives: nobody judges a ledger, or writes to one, that he may not read.
  public func byteCount(of path: JournalPath) throws(FileError) -> Int? {
    try absentIsNil { () throws(FileError) in
      if let count = try open(path.folder).byteCount(of: path.name) { return count }
      return Int(try opened(path, O_RDONLY, 0).facts.st_size)
    }
  }

  /// The first bytes of a file (`openat`, `pread`).
  public func firstBytes(of path: JournalPath, count: Int) throws(FileError) -> [UInt8]? {
    guard let file = try absentIsNil({ () throws(FileError) in try open(path) }) else {
      return nil
    }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 1)
    defer { buffer.deallocate() }
    let read = try file.read(at: 0, into: buffer)
    return [UInt8](UnsafeRawBufferPointer(rebasing: buffer[..<read]))
  }

  /// Reads from a file (`openat`, `pread`).
  public func read(
    _ path: JournalPath, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileError) -> Int {
    try file(path).read(at: offset, into: buffer)
  }

  /// A file to read from.
  private func file(_ path: JournalPath) throws(FileError) -> OpenFile {
    guard let kept else { return try open(path) }
    return try kept.file(path) { () throws(FileError) in try open(path) }
  }

  /// Opens a folder of the ledger (`openat`).
  package func open(_ folder: JournalFolder) throws(FileError) -> OpenFile {
    guard folder != .ledger else { return root }
    return try OpenFile(
      below: root, name: folder.rawValue, path: "\(root.path)/\(folder.rawValue)",
      flags: O_RDONLY | O_DIRECTORY)
  }

  /// Opens a file of the ledger (`openat`); a pipe or a device in its place is refused.
  package func open(
    _ path: JournalPath, flags: Int32 = O_RDONLY, mode: mode_t = 0
  ) throws(FileError) -> OpenFile {
    try opened(path, flags, mode).file
  }

  /// Opens a file of the ledger, and shows what kind it was seen to be.
  private func opened(
    _ path: JournalPath, _ flags: Int32, _ mode: mode_t
  ) throws(FileError) -> (file: OpenFile, facts: stat) {
    let text = shown(path)
    let file = try OpenFile(
      below: try open(path.folder), name: path.name, path: text, flags: flags | O_NONBLOCK,
      mode: mode)
    let facts = try file.status()
    guard facts.st_mode & S_IFMT == S_IFREG else {
      throw FileError(call: "openat", path: text, code: EISDIR)
    }
    return (file, facts)
  }

  /// A path of the ledger as the user would write it.
  package func shown(_ path: JournalPath) -> String { "\(root.path)/\(path.text)" }

  /// The value, or `nil` where the file or its folder is not there.
  private func absentIsNil<Value>(
    _ body: () throws(FileError) -> Value
  ) throws(FileError) -> Value? {
    do {
      return try body()
    } catch {
      guard error.reason == .notFound else { throw error }
      return nil
    }
  }
}
