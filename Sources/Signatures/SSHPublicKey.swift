// Directive ledger · Signatures — SPDX-License-Identifier: Apache-2.0

import Digests

/// A public key of `ssh`, of the kind `ssh-ed25519`.
///
/// Written in 80 characters: the name of the kind, a blank and 51 bytes in base64, without the
/// comment that a file of `ssh-keygen` may have. Source: RFC 8709, section 4.
public struct SSHPublicKey: Hashable, Sendable {
  /// The 32 bytes of the key.
  ///
  /// Invariant: 32 bytes.
  public let bytes: [UInt8]

  /// The name of the kind.
  static let algorithm = Array("ssh-ed25519".utf8)

  /// Takes the bytes of a key.
  ///
  /// - Throws: `keyByteCount`.
  public init(bytes: [UInt8]) throws(SignatureFormatError) {
    guard bytes.count == Ed25519.publicKeyByteCount else { throw .keyByteCount(bytes.count) }
    self.bytes = bytes
  }

  /// Reads a key without a comment; nothing may stand before or after it.
  public init(parsing text: String) throws(SignatureFormatError) {
    let start = Self.algorithm + [UInt8(ascii: " ")]
    guard text.utf8.count == SignatureForm.sshPublicKey.byteCountLimit,
      text.utf8.starts(with: start)
    else { throw .sshKeyText }
    guard let blob = Base64.decoded(Array(text.utf8.dropFirst(start.count)).span) else {
      throw .base64(.sshPublicKey, line: nil)
    }
    var reader = SSHReader(blob, of: .sshPublicKey)
    try self.init(from: &reader)
  }

  /// Takes a key from its fields; nothing may follow them.
  init(from reader: inout SSHReader) throws(SignatureFormatError) {
    try reader.takeAlgorithm()
    try self.init(bytes: try reader.takeField())
    try reader.finish()
  }

  /// The fields of the key, as `ssh` writes them.
  var fields: [UInt8] {
    SSHReader.field(Self.algorithm) + SSHReader.field(bytes)
  }

  /// The key as it is written, without a comment.
  public var text: String {
    "\(String(decoding: Self.algorithm, as: UTF8.self)) \(Base64.encoded(fields.span))"
  }

  /// The name by which `ssh` shows the key to people: `SHA256:` and the digest in base64.
  public var fingerprint: String {
    let digest = SHA256.hash(fields).base64
    return "SHA256:\(digest.prefix { $0 != "=" })"
  }
}

extension SSHPublicKey: CustomStringConvertible {
  /// The key as it is written.
  public var description: String { text }
}
