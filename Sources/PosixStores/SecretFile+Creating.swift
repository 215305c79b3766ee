// Directive ledger · PosixStores — SPDX-License-Identifier: Apache-2.0

import Glibc
public import PosixFiles

extension SecretFile {
  /// Makes a file that only its owner may read or write, durably; one that is there stays as it is.
  ///
  /// (`open` with `O_EXCL`, `fchmod`, `write`, `fsync`, and `fsync` of the folder.)
  public static func create(path: String, _ bytes: [UInt8]) throws(FileError) {
    let folder = try OpenFile(path: OpenFile.folder(of: path), flags: O_RDONLY | O_DIRECTORY)
    let file = try OpenFile(
      path: path, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
    do {
      // The mask of the process may have taken rights away that the owner needs.
      try SystemCall.run("fchmod", path) { fchmod(file.descriptor, 0o600) }
      try file.writeAll(bytes)
      try SystemCall.run("fsync", path) { fsync(file.descriptor) }
      try SystemCall.run("fsync", path) { fsync(folder.descriptor) }
    } catch {
      // Half a key is none.
      _ = unlink(path)
      throw error
    }
  }
}
