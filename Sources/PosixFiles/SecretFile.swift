// Directive ledger · PosixFiles — SPDX-License-Identifier: Apache-2.0

import Glibc

/// A private key in a file that nobody but its owner can read or write, open for reading.
///
/// The file is looked at through the descriptor that is read from, so that it cannot be exchanged
/// in between.
public final class SecretFile: Sendable {
  /// Why a file is not taken as a secret.
  public enum Failure: Error, Hashable {
    /// The outside failed; a symbolic link is met here too.
    case file(FileError)
    /// It is a folder, a pipe or a device.
    case notPlain(path: String)
    /// Others than the owner may read or write it; `mode` is its permission bits.
    case exposed(path: String, mode: Int)
    /// It belongs to another user.
    case foreign(path: String, owner: Int)
    /// It holds the public half of a key, as `ssh-keygen` writes it, which is no secret.
    case publicHalf(path: String)
    /// It has more bytes than any key.
    case tooLarge(path: String, limit: Int)
  }

  /// The most bytes that a key has.
  public static let byteLimit = 65_536

  /// The open file.
  package let file: OpenFile

  /// Opens a file (`open`, `fstat`) and refuses one that is not kept as a secret is.
  public init(path: String) throws(Failure) {
    let facts: stat
    do throws(FileError) {
      file = try OpenFile(path: path, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
      facts = try file.status()
    } catch {
      throw .file(error)
    }
    guard facts.st_mode & S_IFMT == S_IFREG else { throw .notPlain(path: path) }
    // What cannot be read now is said when the key is.
    let start = (try? firstBytes(6)) ?? []
    if ["ssh-", "ecdsa-"].contains(where: { start.starts(with: $0.utf8) }) {
      throw .publicHalf(path: path)
    }
    guard facts.st_uid == geteuid() else { throw .foreign(path: path, owner: Int(facts.st_uid)) }
    guard facts.st_mode & 0o077 == 0 else {
      throw .exposed(path: path, mode: Int(facts.st_mode & 0o7777))
    }
    guard facts.st_size <= Self.byteLimit else {
      throw .tooLarge(path: path, limit: Self.byteLimit)
    }
  }

  /// The first bytes of the file (`pread`), as many as asked for or fewer where it ends.
  public func firstBytes(_ count: Int) throws(FileError) -> [UInt8] {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 1)
    defer { buffer.deallocate() }
    return [UInt8](buffer[..<(try file.read(at: 0, into: buffer))])
  }

  /// The path, for messages.
  public var path: String { file.path }
}
