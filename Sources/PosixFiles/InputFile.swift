// Directive ledger · PosixFiles — SPDX-License-Identifier: Apache-2.0

import Glibc

/// A file that the user names, or standard input, read once from its start.
public enum InputFile {
  /// Why a file cannot be read whole.
  public enum Failure: Error, Hashable {
    /// The outside failed.
    case file(FileError)
    /// The file has more bytes than the caller takes.
    case tooLarge(path: String, limit: Int)
  }

  /// How many bytes are asked for at once.
  private static let chunkByteCount = 1 << 16

  /// How long a pipe that nobody has opened for writing is waited for.
  private static let patienceMilliseconds: Int32 = 5_000

  /// All bytes of a file; the path `-` is standard input.
  public static func bytes(path: String, limit: Int) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    try forEachChunk(path: path, limit: limit) { chunk in
      bytes += chunk
      return true
    }
    return bytes
  }

  /// Lends the bytes of a file piece by piece (`open`, `read`), until `body` answers `false`.
  ///
  /// A named pipe is read as long as somebody writes to it. No more than one piece is held, so that
  /// whoever refuses at the first bad byte needs no memory for those behind it.
  public static func forEachChunk(
    path: String, limit: Int, _ body: (ArraySlice<UInt8>) -> Bool
  ) throws(Failure) {
    do throws(FileError) {
      // Opening a named pipe would otherwise wait for ever for its writer.
      let file = path == "-" ? nil : try OpenFile(path: path, flags: O_RDONLY | O_NONBLOCK)
      let taken = if let file { try awaitWriter(file) } else { [UInt8]() }
      let descriptor = file?.descriptor ?? STDIN_FILENO
      // The descriptor lives as long as the file that owns it.
      defer { withExtendedLifetime(file) {} }
      if try read(descriptor, path, limit, after: taken, body) { return }
    } catch {
      throw .file(error)
    }
    throw .tooLarge(path: path, limit: limit)
  }

  /// Waits until a pipe has a writer (`poll`); then reads wait for bytes as usual (`fcntl`).
  ///
  /// - Returns: the byte that finding out may have taken from the pipe.
  private static func awaitWriter(_ file: OpenFile) throws(FileError) -> [UInt8] {
    var taken: [UInt8] = []
    if try file.status().st_mode & S_IFMT == S_IFIFO {
      var wanted = pollfd(fd: file.descriptor, events: Int16(POLLIN), revents: 0)
      if try SystemCall.run("poll", file.path, { poll(&wanted, 1, patienceMilliseconds) }) == 0 {
        // Without a writer the pipe says that it has ended; with a silent one, to try again.
        var byte: UInt8 = 0
        let count = Glibc.read(file.descriptor, &byte, 1)
        guard count != 0 else { throw FileError(call: "poll", path: file.path, code: ETIMEDOUT) }
        if count == 1 { taken.append(byte) }
      }
    }
    try SystemCall.run("fcntl", file.path) { fcntl(file.descriptor, F_SETFL, O_RDONLY) }
    return taken
  }

  /// Lends the bytes of a descriptor, and answers whether there were no more than the limit.
  private static func read(
    _ descriptor: Int32, _ path: String, _ limit: Int, after taken: [UInt8],
    _ body: (ArraySlice<UInt8>) -> Bool
  ) throws(FileError) -> Bool {
    var total = taken.count
    guard total <= limit else { return false }
    guard taken.isEmpty || body(taken[...]) else { return true }
    var chunk = [UInt8](repeating: 0, count: limit < chunkByteCount ? limit + 1 : chunkByteCount)
    while true {
      let count = try SystemCall.run("read", path) {
        chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      }
      guard count > 0 else { return true }
      total += count
      guard total <= limit else { return false }
      guard body(chunk[..<count]) else { return true }
    }
  }
}
