// Directive ledger · PosixStores — SPDX-License-Identifier: Apache-2.0

import CLinux
import Glibc
public import JournalWriters
public import Journals
public import PosixFiles

/// A ledger on disk, for writing: fixed names below a directory that was opened once.
///
/// Files are created 0640 and directories 0750, less what the umask takes away.
public struct PosixStore: JournalStore, Sendable {
  /// Reads the same directory.
  public let source: PosixSource
  /// The mode of a new file.
  static let fileMode: mode_t = 0o640
  /// The mode of a new directory.
  static let directoryMode: mode_t = 0o750
  /// The mode of a sealed segment.
  static let sealedMode: mode_t = 0o440

  /// Opens the directory of a ledger, where its file system may be written to.
  ///
  /// - Parameter allowAnyFileSystem: whether one that is not known to keep the promises will do; a
  ///   network
  ///   file system never does.
  public init(path: String, allowAnyFileSystem: Bool = false) throws(StoreError) {
    do throws(FileError) {
      source = try PosixSource(path: path)
    } catch {
      throw .file(error)
    }
    // Those that are trusted are told apart without their names: every writer asks.
    guard linux_is_on_ext_or_xfs(source.root.descriptor) == 0 else { return }
    let fileSystem = self.fileSystem
    switch fileSystem.standing {
    case .trusted: break
    case .onlyWhenAllowed where allowAnyFileSystem: break
    case .onlyWhenAllowed, .refused: throw .unsupportedFileSystem(fileSystem)
    }
  }

  /// The file system it lies on, as the kernel names it.
  public var fileSystem: FileSystemKind { FileSystemKind(of: source.root) }

  /// The names in a folder.
  public func names(in folder: JournalFolder) throws(FileError) -> [String]? {
    try source.names(in: folder)
  }

  /// The length of a file.
  public func byteCount(of path: JournalPath) throws(FileError) -> Int? {
    try source.byteCount(of: path)
  }

  /// The first bytes of a file.
  public func firstBytes(of path: JournalPath, count: Int) throws(FileError) -> [UInt8]? {
    try source.firstBytes(of: path, count: count)
  }

  /// Reads from a file.
  public func read(
    _ path: JournalPath, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileError) -> Int {
    try source.read(path, at: offset, into: buffer)
  }

  /// Takes the lock (`flock`), waiting for it until patience ends.
  public func lock(forMilliseconds patience: Int) throws(FileError) -> LockAttempt<PosixLock> {
    try PosixLock.attempt(in: source, forMilliseconds: patience)
  }

  /// Lets the lock go for a while (`flock`).
  public func yield(
    _ lock: PosixLock, forMilliseconds patience: Int, until isDone: () throws(FileError) -> Bool
  ) throws(FileError) -> YieldOutcome {
    try lock.yield(forMilliseconds: patience, until: isDone)
  }

  /// Opens a file for appending (`openat`, `O_APPEND`), or the commit file and those of the cache
  /// for writing at offsets.
  public func open(_ path: JournalPath) throws(FileError) -> PosixFile {
    // On Linux `pwrite` ignores its offset on a file opened with `O_APPEND`.
    let takesOffsets = path == .commit || path.folder == .cache
    return PosixFile(try source.open(path, flags: O_WRONLY | (takesOffsets ? 0 : O_APPEND)))
  }

  /// Creates a file (`openat`, `O_CREAT | O_EXCL`).
  public func create(_ path: JournalPath) throws(FileError) -> PosixFile {
    let flags = O_WRONLY | O_APPEND | O_CREAT | O_EXCL
    return PosixFile(try source.open(path, flags: flags, mode: Self.fileMode))
  }

  /// Makes the names of a folder durable (`fsync`).
  public func sync(_ folder: JournalFolder) throws(FileError) {
    let opened = try source.open(folder)
    try SystemCall.run("fsync", opened.path) { fsync(opened.descriptor) }
  }
}
