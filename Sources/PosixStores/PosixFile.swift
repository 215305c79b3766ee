// Directive ledger · PosixStores — SPDX-License-Identifier: Apache-2.0

import Glibc
public import JournalWriters
public import PosixFiles

/// A file of a ledger that is open for writing.
public struct PosixFile: JournalFile, Sendable {
  /// The descriptor, closed with its last owner.
  private let file: OpenFile

  /// The most bytes of one `write` at the end.
  private static let pieceByteCount = 1 << 20

  /// Takes an open file.
  init(_ file: OpenFile) {
    self.file = file
  }

  /// Writes once at the end (`write`), at most 1 MiB: of several MiB in one call each takes the
  /// kernel longer.
  public func append(_ bytes: ArraySlice<UInt8>) throws(FileError) -> Int {
    try progress("write", bytes.prefix(Self.pieceByteCount)) {
      Glibc.write(file.descriptor, $0.baseAddress, $0.count)
    }
  }

  /// Writes once at an offset (`pwrite`).
  public func write(_ bytes: ArraySlice<UInt8>, at offset: Int) throws(FileError) -> Int {
    try progress("pwrite", bytes) {
      Glibc.pwrite(file.descriptor, $0.baseAddress, $0.count, offset)
    }
  }

  /// Makes the bytes durable (`fdatasync`), once: a second call after an error would say all is
  /// well.
  public func sync() throws(FileError) {
    guard fdatasync(file.descriptor) == 0 else {
      throw FileError(call: "fdatasync", path: file.path, code: errno)
    }
  }

  /// The number of bytes written; a call that writes nothing would be repeated for ever and is an
  /// error.
  private func progress(
    _ call: String, _ bytes: ArraySlice<UInt8>, _ body: (UnsafeRawBufferPointer) -> Int
  ) throws(FileError) -> Int {
    let count = try SystemCall.run(call, file.path) { bytes.withUnsafeBytes(body) }
    guard count > 0 else { throw FileError(call: call, path: file.path, code: EIO) }
    return count
  }
}
