// Directive ledger · PosixStores — SPDX-License-Identifier: Apache-2.0

import Glibc
public import PosixFiles

extension SecretFile {
  /// Makes a file that only its owner may read or write, durably; one that is there stays as it is.
  ///
  /// (`open` with `O_EXCL`, `fchmod`, `write`, `fsync`, and `fsync` of the folder.)
  public static func create(path: String, _ bytes: [UInt8]) throws(FileError) {
    let folder = try OpenFile(path: parent(of: path), flags: O_RDONLY | O_DIRECTORY)
    let descriptor = try SystemCall.run("open", path) {
      open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    }
    defer { _ = close(descriptor) }
    do {
      // The mask of the process may have taken rights away that the owner needs.
      try SystemCall.run("fchmod", path) { fchmod(descriptor, 0o600) }
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = try SystemCall.run("write", path) {
          rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        }
        rest = rest.dropFirst(count)
      }
      try SystemCall.run("fsync", path) { fsync(descriptor) }
      try SystemCall.run("fsync", path) { fsync(folder.descriptor) }
    } catch {
      // Half a key is none.
      _ = unlink(path)
      throw error
    }
  }

  /// The folder of a path.
  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
