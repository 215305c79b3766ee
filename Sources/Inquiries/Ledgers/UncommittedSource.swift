// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Journals

/// A ledger of which the commit is not asked: its lines are read as far as they are whole.
///
/// Of a ledger that was cut, what is still there can be judged so.
struct UncommittedSource<Base: JournalSource>: JournalSource {
  /// The ledger.
  let base: Base

  func names(in folder: JournalFolder) throws(Base.Failure) -> [String]? {
    try base.names(in: folder)
  }

  func byteCount(of path: JournalPath) throws(Base.Failure) -> Int? {
    path == .commit ? nil : try base.byteCount(of: path)
  }

  func firstBytes(of path: JournalPath, count: Int) throws(Base.Failure) -> [UInt8]? {
    path == .commit ? nil : try base.firstBytes(of: path, count: count)
  }

  func read(
    _ path: JournalPath, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(Base.Failure) -> Int {
    try base.read(path, at: offset, into: buffer)
  }
}
