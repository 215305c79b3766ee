// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import Digests

/// A file of projections on its way out, a piece at a time.
struct ProjectionStream {
  /// The number of bytes from which on they are a piece.
  private static let pieceByteCount = 1 << 18

  /// The bytes that are not yet part of a piece.
  private var buffer: [UInt8]
  /// The bytes of the pieces so far.
  private var hash = SHA256()

  /// Begins with the first line.
  init(opening line: [UInt8]) { buffer = line }

  /// Takes more bytes, and gives the next piece once there is one.
  mutating func append(_ bytes: some Collection<UInt8>) -> [UInt8]? {
    buffer += bytes
    return buffer.count < Self.pieceByteCount ? nil : finish()
  }

  /// Gives what is left.
  mutating func finish() -> [UInt8] {
    hash.update(buffer)
    defer { buffer.removeAll(keepingCapacity: false) }
    return buffer
  }

  /// The digest of all pieces.
  var digest: Digest { hash.digest }
}
