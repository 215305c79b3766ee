// Directive ledger · PosixStores — SPDX-License-Identifier: Apache-2.0

import Glibc
public import JournalWriters
import Journals
import PosixFiles

/// The lock of a ledger, held until its last owner goes; the system lets it go when the process
/// dies.
public struct PosixLock: JournalLock, Sendable {
  /// The lock of the lock file.
  private let held: HeldLock
  /// What makes a mark worthless elsewhere: the boot of the machine, and the file it stands in, of
  /// which a copy is another one.
  private let origin: String?
  /// Whether somebody else had it first.
  public let wasAwaited: Bool

  /// The number of bytes of the note in the lock file: always written whole, so that nothing is
  /// cut.
  private static let noteByteCount = 32
  /// How long whoever lets the lock go looks away before it asks again, and how often at most while
  /// others come: the more of them share a sync, the better for all.
  private static let courtesy = (microseconds: UInt32(1_000), count: 10)

  /// The number of bytes of a mark and of what stands before it.
  private static let markByteCount = 224

  /// Asks for the lock until patience ends.
  static func attempt(
    in source: PosixSource, forMilliseconds patience: Int
  ) throws(FileError) -> LockAttempt<PosixLock> {
    let file = try source.open(.lock, flags: O_RDWR | O_CREAT, mode: PosixStore.fileMode)
    let isFree = try isTaken(file)
    if !isFree, try !LockWaiter.wait(for: file, forMilliseconds: patience) {
      return .busy(holder: try note(in: file))
    }
    guard try !isDeleted(file) else { return try attempt(in: source, forMilliseconds: patience) }
    try write(note: "pid \(getpid())", to: file)
    return .held(PosixLock(held: HeldLock(of: file), origin: origin(of: file), wasAwaited: !isFree))
  }

  /// The lock file.
  private var file: OpenFile { held.file }

  /// Lets the lock go, and takes it again unless there is no need to (`flock`, `LOCK_UN`).
  func yield(
    forMilliseconds patience: Int, until isDone: () throws(FileError) -> Bool
  ) throws(FileError) -> YieldOutcome {
    try letGo()
    for _ in 0..<Self.courtesy.count {
      let before = mark
      _ = usleep(Self.courtesy.microseconds)
      if try isDone() { return .done }
      if mark == before { break }
    }
    guard try LockWaiter.wait(for: file, forMilliseconds: patience) else {
      return try isDone() ? .done : .busy
    }
    guard try !isDone() else {
      try letGo()
      return .done
    }
    guard try !Self.isDeleted(file) else { return .busy }
    try Self.write(note: "pid \(getpid())", to: file)
    return .retaken
  }

  /// Lets the lock go (`flock`, `LOCK_UN`).
  private func letGo() throws(FileError) {
    try SystemCall.run("flock", file.path) { flock(file.descriptor, LOCK_UN) }
  }

  /// Asks once (`flock`, `LOCK_NB`).
  static func isTaken(_ file: OpenFile) throws(FileError) -> Bool {
    do {
      try SystemCall.run("flock", file.path) { flock(file.descriptor, LOCK_EX | LOCK_NB) }
      return true
    } catch {
      guard error.code == EWOULDBLOCK else { throw error }
      return false
    }
  }

  /// Whether somebody deleted the file, as who cleans a work tree does: others then lock another.
  private static func isDeleted(_ file: OpenFile) throws(FileError) -> Bool {
    try file.status().st_nlink == 0
  }

  /// What the holder wrote.
  private static func note(in file: OpenFile) throws(FileError) -> String {
    try text(in: file, at: 0, byteCount: noteByteCount)
  }

  /// A text that stands somewhere in the lock file.
  private static func text(
    in file: OpenFile, at offset: Int, byteCount: Int
  ) throws(FileError) -> String {
    var bytes = [UInt8](repeating: 0, count: byteCount)
    var failure: FileError?
    let count = bytes.withUnsafeMutableBytes { buffer in
      do throws(FileError) {
        return try file.read(at: offset, into: buffer)
      } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    // The file is anybody's: only what looks like a note is shown.
    let text = bytes.prefix(count).prefix { (0x20...0x7E).contains($0) }
    let end = text.lastIndex { $0 != UInt8(ascii: " ") }.map { $0 + 1 } ?? 0
    return String(decoding: text[..<end], as: UTF8.self)
  }

  /// Leaves a note for those who wait.
  private static func write(note: String, to file: OpenFile) throws(FileError) {
    try write(note, to: file, at: 0, byteCount: noteByteCount)
  }

  /// Writes a text, and blanks and a newline behind it; what a short write leaves is written after.
  private static func write(
    _ text: String, to file: OpenFile, at offset: Int, byteCount: Int
  ) throws(FileError) {
    let blanks = [UInt8](repeating: UInt8(ascii: " "), count: byteCount)
    let bytes = (Array(text.utf8) + blanks).prefix(byteCount - 1) + [UInt8(ascii: "\n")]
    var rest = bytes[...]
    while !rest.isEmpty {
      let place = offset + rest.startIndex - bytes.startIndex
      let count = try SystemCall.run("pwrite", file.path) {
        rest.withUnsafeBytes { pwrite(file.descriptor, $0.baseAddress, $0.count, place) }
      }
      guard count > 0 else { throw FileError(call: "pwrite", path: file.path, code: EIO) }
      rest = rest.dropFirst(count)
    }
  }

  /// What the writer before left, if it did since this machine was started and in this very file.
  ///
  /// What cannot be read is no mark: the caller then does what the mark would have spared it.
  public var mark: String? {
    guard let origin,
      let text = try? Self.text(
        in: file, at: Self.noteByteCount, byteCount: Self.markByteCount),
      text.hasPrefix(origin)
    else { return nil }
    return String(text.dropFirst(origin.count))
  }

  /// Leaves a mark for the writer after this one.
  public func leave(mark: String) {
    guard let origin else { return }
    // A mark that is lost costs the next writer two syncs; one that must not be is read again.
    try? Self.write(
      origin + mark, to: file, at: Self.noteByteCount, byteCount: Self.markByteCount)
  }

  /// The boot and the identity of a lock file; nil where either cannot be told.
  ///
  /// File systems give the number of a deleted file to the next one, which may be a copy of it.
  private static func origin(of file: OpenFile) -> String? {
    // Without it no mark is left or found, which costs time only.
    guard let boot, let identity = file.identity else { return nil }
    return "durable \(boot) \(identity) "
  }

  /// The boot of the machine (`/proc/sys/kernel/random/boot_id`); nil where it cannot be told.
  private static let boot: String? = {
    guard
      let bytes = try? InputFile.bytes(path: "/proc/sys/kernel/random/boot_id", limit: 64),
      bytes.count == 37
    else { return nil }
    return String(decoding: bytes.dropLast(), as: UTF8.self)
  }()
}
