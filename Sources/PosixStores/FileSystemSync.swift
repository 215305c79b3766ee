// Directive ledger · PosixStores — SPDX-License-Identifier: Apache-2.0

import CLinux
import PosixFiles

/// Makes everything durable that was written to a file system, in one call.
enum FileSystemSync {
  /// Returns when the files and names of the file system of a folder are durable (`syncfs`).
  ///
  /// An error of any file since the folder was opened is told, by Linux 5.8 and later.
  static func run(_ folder: OpenFile) throws(FileError) {
    try SystemCall.run("syncfs", folder.path) { linux_sync_file_system(folder.descriptor) }
  }
}
