// Directive ledger · Checkpoints — SPDX-License-Identifier: Apache-2.0

import Signatures

/// What a witness puts below a checkpoint: when it saw the tree, and its signature.
///
/// In a note it has 72 bytes: the time in 8 bytes, the greatest first, and 64 bytes of Ed25519.
/// What is signed are the lines `cosignature/v1` and `time SECONDS`, and then the text of the note.
/// Source: C2SP tlog-cosignature, “Format” and “Ed25519 signed message”.
public struct Cosignature: Hashable, Sendable {
  /// The number of bytes in a note.
  public static let byteCount = 8 + Ed25519.signatureByteCount

  /// Seconds since the beginning of 1970.
  ///
  /// Invariant: not negative.
  public let time: Int
  /// The signature of Ed25519.
  ///
  /// Invariant: 64 bytes.
  public let signature: [UInt8]

  /// Takes a time and a signature.
  ///
  /// - Throws: `timeOutside`, `cosignatureByteCount`.
  public init(time: Int, signature: [UInt8]) throws(CheckpointFormatError) {
    guard time >= 0 else { throw .timeOutside }
    guard signature.count == Ed25519.signatureByteCount else {
      throw .cosignatureByteCount(8 + signature.count)
    }
    self.time = time
    self.signature = signature
  }

  /// Reads the bytes of a signature below a note.
  public init(parsing bytes: [UInt8]) throws(CheckpointFormatError) {
    guard bytes.count == Self.byteCount else { throw .cosignatureByteCount(bytes.count) }
    let seconds = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    guard let time = Int(exactly: seconds) else { throw .timeOutside }
    try self.init(time: time, signature: Array(bytes.dropFirst(8)))
  }

  /// The bytes below a note, without the identifier of the key.
  public var bytes: [UInt8] {
    stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: time >> $0) } + signature
  }

  /// What is signed for the text of a note at a time.
  ///
  /// - Precondition: the time is not negative.
  public static func message(over textBytes: [UInt8], time: Int) -> [UInt8] {
    precondition(time >= 0, "\(time) seconds")
    return Array("cosignature/v1\ntime \(time)\n".utf8) + textBytes
  }

  /// What this cosignature must be a signature of.
  public func message(over textBytes: [UInt8]) -> [UInt8] {
    Self.message(over: textBytes, time: time)
  }
}
