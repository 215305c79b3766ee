// Directive ledger · PosixStores — SPDX-License-Identifier: Apache-2.0

import Glibc
import JournalWriters
import Journals
import PosixFiles

/// The lock of a ledger, held until its last owner goes; the system lets it go when the process
/// dies.
public struct PosixLock: Sendable {
  /// The lock file, the closing of which lets the lock go.
  private let file: OpenFile

  /// The number of bytes of the note in the lock file: always written whole, so that nothing is
  /// cut.
  private static let noteByteCount = 32
  /// The first and the longest pause between two attempts.
  private static let pauseMilliseconds = (first: 1, longest: 50)

  /// Asks for the lock until patience ends.
  static func attempt(
    in source: PosixSource, forMilliseconds patience: Int
  ) throws(FileError) -> LockAttempt<PosixLock> {
    let file = try source.open(.lock, flags: O_RDWR | O_CREAT, mode: PosixStore.fileMode)
    let start = SystemClock.elapsed()
    var pause = pauseMilliseconds.first
    while try !isTaken(file) {
      let left = patience - (SystemClock.elapsed() - start)
      guard left > 0 else { return .busy(holder: try note(in: file)) }
      _ = usleep(UInt32(min(pause, left)) * 1000)
      pause = min(2 * pause, pauseMilliseconds.longest)
    }
    try write(note: "pid \(getpid())", to: file)
    return .held(PosixLock(file: file))
  }

  /// Asks once (`flock`, `LOCK_NB`).
  private static func isTaken(_ file: OpenFile) throws(FileError) -> Bool {
    do {
      try SystemCall.run("flock", file.path) { flock(file.descriptor, LOCK_EX | LOCK_NB) }
      return true
    } catch {
      guard error.code == EWOULDBLOCK else { throw error }
      return false
    }
  }

  /// What the holder wrote.
  private static func note(in file: OpenFile) throws(FileError) -> String {
    var bytes = [UInt8](repeating: 0, count: noteByteCount)
    var failure: FileError?
    let count = bytes.withUnsafeMutableBytes { buffer in
      do throws(FileError) {
        return try file.read(at: 0, into: buffer)
      } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    // The file is anybody's: only what looks like a note is shown.
    let text = bytes.prefix(count).prefix { (0x20...0x7E).contains($0) }
    let words = String(decoding: text, as: UTF8.self)
    return String(words.reversed().drop { $0 == " " }.reversed())
  }

  /// Leaves a note for those who wait.
  private static func write(note: String, to file: OpenFile) throws(FileError) {
    let blanks = [UInt8](repeating: UInt8(ascii: " "), count: noteByteCount)
    let bytes = (Array(note.utf8) + blanks).prefix(noteByteCount - 1) + [UInt8(ascii: "\n")]
    try SystemCall.run("pwrite", file.path) {
      bytes.withUnsafeBytes { pwrite(file.descriptor, $0.baseAddress, $0.count, 0) }
    }
  }
}
