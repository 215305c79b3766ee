// Directive ledger · JournalWriters — SPDX-License-Identifier: Apache-2.0

/// A file of a ledger that is open for writing; it is closed with its last owner.
public protocol JournalFile {
  /// What goes wrong outside.
  associatedtype Failure: Error & Hashable

  /// Writes once at the end and answers how many of the bytes were written, at least one.
  func append(_ bytes: ArraySlice<UInt8>) throws(Failure) -> Int

  /// Writes once at an offset and answers how many of the bytes were written, at least one.
  func write(_ bytes: ArraySlice<UInt8>, at offset: Int) throws(Failure) -> Int

  /// Returns when the bytes are durable.
  func sync() throws(Failure)
}

extension JournalFile {
  /// Writes everything at the end; what a short write leaves is written after it.
  package func appendAll(_ bytes: [UInt8]) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty { rest = rest.dropFirst(try append(rest)) }
  }

  /// Writes everything at an offset.
  package func writeAll(_ bytes: [UInt8], at offset: Int) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      rest = rest.dropFirst(try write(rest, at: offset + rest.startIndex))
    }
  }
}
