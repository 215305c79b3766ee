// Directive ledger · Signatures — SPDX-License-Identifier: Apache-2.0

import Digests

/// A public key of Ed25519 with its name and purpose: what somebody must hold to verify a note.
///
/// Written as `name+identifier+base64`: the identifier is 8 lower-case hexadecimal digits, and the
/// base64 holds the byte of the purpose and the 32 bytes of the key.
/// Source: C2SP signed-note, “Signatures” and “Verifier keys”.
public struct VerifierKey: Hashable, Sendable {
  /// Who signs: for a log its origin.
  public let name: KeyName
  /// What the key signs.
  public let algorithm: KeyAlgorithm
  /// The public key.
  ///
  /// Invariant: 32 bytes.
  public let publicKey: [UInt8]
  /// The first 4 bytes of a digest over name, purpose and key, as a big-endian number.
  ///
  /// It finds a key and proves nothing: another key with the same identifier is easily made.
  public let id: UInt32

  /// Takes the parts of a key.
  ///
  /// - Throws: `keyByteCount`.
  public init(
    name: KeyName, algorithm: KeyAlgorithm, publicKey: [UInt8]
  ) throws(SignatureFormatError) {
    guard publicKey.count == Ed25519.publicKeyByteCount else {
      throw .keyByteCount(publicKey.count)
    }
    self.name = name
    self.algorithm = algorithm
    self.publicKey = publicKey
    let newline = UInt8(ascii: "\n")
    let digest = SHA256.hash(Array(name.text.utf8) + [newline, algorithm.rawValue] + publicKey)
    id = digest.bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Reads a key; nothing may stand before or after it.
  public init(parsing text: String) throws(SignatureFormatError) {
    let limit = SignatureForm.verifierKey.byteCountLimit
    let byteCount = text.utf8.count
    guard byteCount <= limit else {
      throw .tooLong(.verifierKey, byteCount: byteCount, limit: limit)
    }
    // Neither a name nor an identifier has a plus; the base64 may have some.
    let parts = text.utf8.split(
      separator: UInt8(ascii: "+"), maxSplits: 2,
      omittingEmptySubsequences: false)
    guard parts.count == 3 else { throw .verifierKeyParts }
    let name = try KeyName(String(Substring(parts[0])))
    guard let stated = Hexadecimal.decoded(Array(parts[1]).span), stated.count == 4 else {
      throw .keyIdentifier
    }
    guard let key = Base64.decoded(Array(parts[2]).span) else {
      throw .base64(.verifierKey, line: nil)
    }
    guard let first = key.first else { throw .keyByteCount(0) }
    guard let algorithm = KeyAlgorithm(rawValue: first) else { throw .unknownAlgorithm(first) }
    try self.init(name: name, algorithm: algorithm, publicKey: Array(key.dropFirst()))
    let statedID = stated.reduce(0) { $0 << 8 | UInt32($1) }
    guard id == statedID else { throw .keyIdentifierDiffers(stated: statedID, computed: id) }
  }

  /// The identifier as 8 lower-case hexadecimal digits.
  public var idText: String {
    Hexadecimal.encoded(id.bigEndianBytes.span)
  }

  /// The key as it is written.
  public var text: String {
    "\(name.text)+\(idText)+\(Base64.encoded(([algorithm.rawValue] + publicKey).span))"
  }
}

extension VerifierKey: CustomStringConvertible {
  /// The key as it is written.
  public var description: String { text }
}
