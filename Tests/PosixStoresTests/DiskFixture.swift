// Directive ledger · PosixStoresTests — SPDX-License-Identifier: Apache-2.0

import JournalTestSupport
import JournalWriters
import Journals
import PosixFiles
import PosixStores

/// Ledgers on the disk of the machine that runs the tests, whatever file system that is.
enum DiskFixture {
  /// A store in a new directory.
  static func store(_ directory: TemporaryDirectory) throws -> PosixStore {
    try PosixStore(path: directory.path, allowAnyFileSystem: true)
  }

  /// A closed ledger of some lines.
  static func ledger(
    _ directory: TemporaryDirectory, _ lines: [[UInt8]], segmentByteCount: Int = 300
  ) throws -> PosixStore {
    let store = try store(directory)
    let options = WriterOptions(patienceMilliseconds: 0, segmentByteCount: segmentByteCount)
    var writer = try JournalWriter<PosixStore>.creating(store, options: options)
    for line in lines { _ = try writer.append([line]) }
    writer.close()
    return store
  }
}
