// Directive ledger · Signatures — SPDX-License-Identifier: Apache-2.0

import Digests

/// A signature as `ssh-keygen -Y sign` prints it, by a key of the kind `ssh-ed25519`.
///
/// | field | content |
/// | --- | --- |
/// | 6 bytes | `SSHSIG` |
/// | 4 bytes | version 1 |
/// | string | public key: `ssh-ed25519`, 32 bytes |
/// | string | namespace |
/// | string | reserved, empty |
/// | string | hash of the message: `sha256` or `sha512` |
/// | string | signature: `ssh-ed25519`, 64 bytes |
///
/// In the armour these bytes stand as base64 in lines of 70 characters. One value has one text.
/// Nothing is said about whether the signature is right.
/// Source: PROTOCOL.sshsig of OpenSSH. The limits on the namespace are ours.
public struct SSHSignature: Hashable, Sendable {
  /// The most characters of a namespace.
  public static let namespaceLimit = 255

  /// The key that is said to have signed.
  public let publicKey: SSHPublicKey
  /// What the signature was made for; a signature for one purpose is none for another.
  ///
  /// Invariant: 1 to `namespaceLimit` printable characters of ASCII, no blank.
  public let namespace: String
  /// How the message was hashed.
  public let hash: SSHHash
  /// The signature of Ed25519.
  ///
  /// Invariant: 64 bytes.
  public let bytes: [UInt8]

  /// Takes the parts of a signature.
  ///
  /// - Throws: `namespace`, `signatureByteCount`.
  public init(
    publicKey: SSHPublicKey, namespace: String, hash: SSHHash, bytes: [UInt8]
  ) throws(SignatureFormatError) {
    guard 1...Self.namespaceLimit ~= namespace.utf8.count,
      namespace.utf8.allSatisfy({ 0x21...0x7E ~= $0 })
    else { throw .namespace(limit: Self.namespaceLimit) }
    guard bytes.count == Ed25519.signatureByteCount else { throw .signatureByteCount(bytes.count) }
    self.publicKey = publicKey
    self.namespace = namespace
    self.hash = hash
    self.bytes = bytes
  }

  /// Reads an armoured signature; nothing may stand before or after it.
  public init(parsing text: String) throws(SignatureFormatError) {
    var reader = SSHReader(try SSHArmour.content(of: text), of: .sshSignature)
    guard try reader.take(Self.start.count) == Self.start else { throw .notSSHSignature }
    var key = try reader.takeReader()
    let publicKey = try SSHPublicKey(from: &key)
    // What is not ASCII is refused below, repaired or not.
    let namespace = String(decoding: try reader.takeField(), as: UTF8.self)
    let reserved = try reader.takeField()
    guard reserved.isEmpty else { throw .reserved(byteCount: reserved.count) }
    let name = String(decoding: try reader.takeField(), as: UTF8.self)
    guard let hash = SSHHash(rawValue: name) else { throw .unknownHash }
    var signature = try reader.takeReader()
    try reader.finish()
    try signature.takeAlgorithm()
    let bytes = try signature.takeField()
    try signature.finish()
    try self.init(publicKey: publicKey, namespace: namespace, hash: hash, bytes: bytes)
  }

  /// The signature in its armour, ending in a newline.
  public var text: String {
    let signature = SSHReader.field(SSHPublicKey.algorithm) + SSHReader.field(bytes)
    var content = Self.start
    for field in [
      publicKey.fields, Array(namespace.utf8), [], Array(hash.rawValue.utf8), signature,
    ] {
      content += SSHReader.field(field)
    }
    return SSHArmour.text(of: content)
  }

  /// What the bytes in the armour begin with: a mark and version 1.
  private static let start = Array("SSHSIG".utf8) + [0, 0, 0, 1]
}
