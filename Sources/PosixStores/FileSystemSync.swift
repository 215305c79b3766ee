// Directive ledger · PosixStores — SPDX-License-Identifier: Apache-2.0

import Glibc
import PosixFiles

/// Makes everything durable that was written to a file system, in one call.
enum FileSystemSync {
  /// Returns when the files and names of the file system of a folder are durable (`syncfs`).
  ///
  /// An error of any file since the folder was opened is told, by Linux 5.8 and later.
  static func run(_ folder: OpenFile) throws(FileError) {
    guard let syncfs else { throw FileError(call: "syncfs", path: folder.path, code: ENOSYS) }
    try SystemCall.run("syncfs", folder.path) { syncfs(folder.descriptor) }
  }

  /// The type of `syncfs`.
  private typealias Sync = @convention(c) (Int32) -> Int32

  /// `syncfs` (glibc 2.14), which its headers show only to programs that ask for more than POSIX,
  /// as the Swift module does not.
  private static let syncfs: Sync? =
    dlsym(nil, "syncfs").map {
      // The C prototype is `int syncfs(int)`.
      unsafeBitCast($0, to: Sync.self)
    }
}
