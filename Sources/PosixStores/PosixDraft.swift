// Directive ledger · PosixStores — SPDX-License-Identifier: Apache-2.0

import JournalWriters
public import Journals
public import PosixFiles

/// A whole file while it is written: under a temporary name, which nobody reads.
public struct PosixDraft: Sendable {
  /// The name it will get.
  let path: JournalPath
  /// The name it has.
  public let temporary: JournalPath
  /// The file.
  let file: PosixFile

  /// Writes more bytes at the end.
  public func append(_ bytes: [UInt8]) throws(FileError) { try file.appendAll(bytes) }
}
