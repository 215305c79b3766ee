// Directive ledger · Signatures — SPDX-License-Identifier: Apache-2.0

import Digests

/// A signature below a note, by a key that may be unknown.
///
/// Written as `— name base64`, where the base64 holds the 4 bytes of the identifier and then the
/// signature. Nothing is said about whether the signature is right.
public struct NoteSignature: Hashable, Sendable {
  /// The name of the key.
  public let name: KeyName
  /// The identifier of the key.
  public let keyID: UInt32
  /// The signature without the identifier, in the form that the key's algorithm prescribes.
  ///
  /// Invariant: at least one byte.
  public let bytes: [UInt8]

  /// Takes the parts of a signature.
  ///
  /// - Throws: `signatureTooShort`.
  public init(name: KeyName, keyID: UInt32, bytes: [UInt8]) throws(SignatureFormatError) {
    guard !bytes.isEmpty else { throw .signatureTooShort(line: nil, byteCount: 4) }
    self.name = name
    self.keyID = keyID
    self.bytes = bytes
  }

  /// Takes a signature that was made with a key.
  ///
  /// - Throws: `signatureTooShort`.
  public init(by key: VerifierKey, bytes: [UInt8]) throws(SignatureFormatError) {
    try self.init(name: key.name, keyID: key.id, bytes: bytes)
  }

  /// Whether name and identifier are those of a key, so that this key must verify the signature.
  public func isClaimed(by key: VerifierKey) -> Bool {
    name == key.name && keyID == key.id
  }

  /// What every line of a signature begins with: an em dash and a blank.
  static let lineStart = Array("— ".utf8)

  /// Reads a line without its newline.
  init(parsingLine bytes: ArraySlice<UInt8>, line: Int) throws(SignatureFormatError) {
    guard bytes.starts(with: Self.lineStart) else { throw .signatureLine(line: line) }
    let rest = bytes.dropFirst(Self.lineStart.count)
    let parts = rest.split(
      separator: UInt8(ascii: " "), maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { throw .signatureLine(line: line) }
    // The note was found to be UTF-8 before, so nothing is repaired here.
    name = try KeyName(String(decoding: parts[0], as: UTF8.self), line: line)
    guard let decoded = Base64.decoded(Array(parts[1]).span) else {
      throw .base64(.note, line: line)
    }
    guard decoded.count > 4 else {
      throw .signatureTooShort(line: line, byteCount: decoded.count)
    }
    keyID = decoded.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    self.bytes = Array(decoded.dropFirst(4))
  }

  /// The line with its newline.
  public var lineBytes: [UInt8] {
    Self.lineStart + Array(name.text.utf8) + [UInt8(ascii: " ")]
      + Base64.encodedBytes((keyID.bigEndianBytes + bytes).span) + [UInt8(ascii: "\n")]
  }
}
