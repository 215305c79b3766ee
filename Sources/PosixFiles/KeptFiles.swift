// Directive ledger · PosixFiles — SPDX-License-Identifier: Apache-2.0

import Journals
import Synchronization

/// Files that stay open once they were read from: opening one costs more than a short reading.
final class KeptFiles: Sendable {
  /// The most files that are open at once.
  private let limit: Int
  /// The files.
  private let files = Mutex<[JournalPath: OpenFile]>([:])

  /// Keeps at most so many files open.
  init(limit: Int) { self.limit = limit }

  /// A file, opened the first time.
  func file(
    _ path: JournalPath, open: () throws(FileError) -> OpenFile
  ) throws(FileError) -> OpenFile {
    if let file = files.withLock({ $0[path] }) { return file }
    let file = try open()
    files.withLock { files in
      if files.count == limit { files.removeAll() }
      files[path] = file
    }
    return file
  }
}
