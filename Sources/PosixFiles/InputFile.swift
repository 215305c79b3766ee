// Directive ledger · PosixFiles — SPDX-License-Identifier: Apache-2.0

import Glibc

/// A file that the user names, or standard input, read whole.
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

  /// All bytes of a file (`open`, `read`); the path `-` is standard input.
  public static func bytes(path: String, limit: Int) throws(Failure) -> [UInt8] {
    do throws(FileError) {
      let file = path == "-" ? nil : try OpenFile(path: path, flags: O_RDONLY)
      let descriptor = file?.descriptor ?? STDIN_FILENO
      // The descriptor lives as long as the file that owns it.
      defer { withExtendedLifetime(file) {} }
      if let bytes = try read(descriptor, path, limit) { return bytes }
    } catch {
      throw .file(error)
    }
    throw .tooLarge(path: path, limit: limit)
  }

  /// All bytes of a descriptor, or `nil` where there are more than the limit.
  private static func read(
    _ descriptor: Int32, _ path: String, _ limit: Int
  ) throws(FileError) -> [UInt8]? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: chunkByteCount)
    while true {
      let count = try SystemCall.run("read", path) {
        chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      }
      guard count > 0 else { return bytes }
      guard bytes.count + count <= limit else { return nil }
      bytes.append(contentsOf: chunk[..<count])
    }
  }
}
