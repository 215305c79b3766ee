// Directive ledger · PosixFiles — SPDX-License-Identifier: Apache-2.0

package import Glibc

/// A file descriptor that is closed with its last owner.
package final class OpenFile: Sendable {
  /// The descriptor.
  package let descriptor: Int32
  /// What was opened, for messages.
  package let path: String

  /// Takes ownership of a descriptor.
  init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit {
    // Nothing was written through it that a failing `close` could lose: writers call `fdatasync`
    // before.
    _ = close(descriptor)
  }

  /// Opens a path of the user's choice (`open`), following links.
  package convenience init(path: String, flags: Int32, mode: mode_t = 0) throws(FileError) {
    let descriptor = try SystemCall.run("open", path) { open(path, flags | O_CLOEXEC, mode) }
    self.init(descriptor: descriptor, path: path)
  }

  /// Opens a name below a folder (`openat`), never following a link.
  package convenience init(
    below folder: OpenFile, name: String, path: String, flags: Int32, mode: mode_t = 0
  ) throws(FileError) {
    let descriptor = try SystemCall.run("openat", path) {
      openat(folder.descriptor, name, flags | O_CLOEXEC | O_NOFOLLOW, mode)
    }
    self.init(descriptor: descriptor, path: path)
  }

  /// The facts of the file (`fstat`).
  package func status() throws(FileError) -> stat {
    var facts = stat()
    try SystemCall.run("fstat", path) { fstat(descriptor, &facts) }
    return facts
  }

  /// The number of the file with its generation, which tells it from one that had the number
  /// before (`fstat`, `ioctl`); nil where the file cannot be looked at.
  ///
  /// A file system that has no generations gives the number of its device instead.
  package var identity: String? {
    // Whoever asks does without where there is no answer.
    guard let facts = try? status() else { return nil }
    var generation = 0
    let hasGeneration = ioctl(descriptor, Self.askGeneration, &generation) == 0
    return hasGeneration
      ? "\(facts.st_ino).\(UInt32(truncatingIfNeeded: generation))"
      : "\(facts.st_ino)@\(facts.st_dev)"
  }

  /// `FS_IOC_GETVERSION` of `linux/fs.h`, of which Swift sees no macro; ext4 and XFS answer it.
  private static let askGeneration: UInt = 0x8008_7601

  /// Reads until the buffer is full or the file ends (`pread`), and answers the number of bytes.
  package func read(
    at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileError) -> Int {
    var done = 0
    while done < buffer.count, let start = buffer.baseAddress {
      let count = try SystemCall.run("pread", path) {
        pread(descriptor, start + done, buffer.count - done, offset + done)
      }
      guard count > 0 else { break }
      done += count
    }
    return done
  }
}
