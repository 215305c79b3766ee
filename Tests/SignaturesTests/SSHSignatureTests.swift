// Directive ledger · SignaturesTests — SPDX-License-Identifier: Apache-2.0

import Digests
import Signatures
import Testing

/// Signatures of `ssh-keygen -Y sign`: read, written, and refused.
@Suite struct SSHSignatureTests {
  /// The bytes in the armour of the published signature.
  private let content: [UInt8]

  /// Takes the armour away.
  init() throws {
    let rows = Published.sshSignature.split(separator: "\n").dropFirst().dropLast()
    content = try #require(rows.joined().base64Bytes)
  }

  /// The bytes in an armour.
  private func armoured(_ content: [UInt8]) -> String {
    let base64 = Base64.encodedBytes(content.span)
    let rows = stride(from: 0, to: base64.count, by: 70).map {
      String(decoding: base64[$0...].prefix(70), as: UTF8.self) + "\n"
    }
    return "-----BEGIN SSH SIGNATURE-----\n" + rows.joined() + "-----END SSH SIGNATURE-----\n"
  }

  @Test func `what ssh-keygen printed has its parts and is written again`() throws {
    let signature = try SSHSignature(parsing: Published.sshSignature)
    #expect(signature.publicKey.text == Published.sshKey)
    #expect(signature.namespace == "directive-event@ubnd.example")
    #expect(signature.hash == .sha512)
    #expect(signature.bytes == content.suffix(64))
    #expect(signature.text == Published.sshSignature)
    #expect(armoured(content) == Published.sshSignature)
  }

  @Test(arguments: 1...255)
  func `every length of a namespace is written and read again`(count: Int) throws {
    let namespace = String(repeating: "n", count: count)
    for hash in SSHHash.allCases {
      let signature = try SSHSignature(
        publicKey: SSHPublicKey(parsing: Published.sshKey), namespace: namespace, hash: hash,
        bytes: [UInt8](repeating: 255, count: 64))
      #expect(try SSHSignature(parsing: signature.text) == signature)
    }
  }

  @Test(arguments: [
    "", " ", "a b", "a\n", "é", "a\0", "\u{7F}", String(repeating: "n", count: 256),
  ])
  func `a namespace that is none is refused`(namespace: String) throws {
    let key = try SSHPublicKey(parsing: Published.sshKey)
    let bytes = [UInt8](repeating: 0, count: 64)
    #expect(throws: SignatureFormatError.namespace(limit: 255)) {
      try SSHSignature(publicKey: key, namespace: namespace, hash: .sha256, bytes: bytes)
    }
    #expect(throws: SignatureFormatError.signatureByteCount(63)) {
      try SSHSignature(
        publicKey: key, namespace: "n", hash: .sha256, bytes: Array(bytes.dropLast()))
    }
  }

  @Test(arguments: [
    ("", SignatureFormatError.unterminated(.sshSignature)), ("\n", .armour(line: 1)),
    ("-----BEGIN SSH SIGNATURE-----\n", .armour(line: 1)),
    ("-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----\n", .armour(line: 1)),
    ("-----BEGIN SSH SIGNATURE-----\n\n-----END SSH SIGNATURE-----\n", .armour(line: 2)),
    ("-----BEGIN SSH SIGNATURE-----\nAAAA\nAAAA\n-----END SSH SIGNATURE-----\n", .armour(line: 2)),
    ("-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n\n", .armour(line: 4)),
    ("-----BEGIN SSH SIGNATURE-----\r\nAAAA\r\n-----END SSH SIGNATURE-----\r\n", .armour(line: 1)),
    (
      "-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----",
      .unterminated(.sshSignature)
    ),
    (
      "-----BEGIN SSH SIGNATURE-----\nAA=A\n-----END SSH SIGNATURE-----\n",
      .base64(.sshSignature, line: nil)
    ),
    (
      "-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n",
      .truncated(.sshSignature, offset: 0)
    ),
    (
      "-----BEGIN SSH SIGNATURE-----\nAAAAAAAAAAAAAA==\n-----END SSH SIGNATURE-----\n",
      .notSSHSignature
    ),
  ])
  func `what is no armour is refused with its line`(
    text: String, error: SignatureFormatError
  ) {
    #expect(throws: error) { try SSHSignature(parsing: text) }
  }

  @Test func `an armour of more than 4096 bytes is refused`() {
    let text = armoured([UInt8](repeating: 0, count: 4096))
    let error = SignatureFormatError.tooLong(
      .sshSignature, byteCount: text.utf8.count, limit: 4096)
    #expect(throws: error) { try SSHSignature(parsing: text) }
  }

  @Test func `lines of another length hold the same bytes and are refused`() throws {
    let base64 = Base64.encoded(content.span)
    for width in [1, 64, 69, 71, 76, base64.utf8.count] {
      let rows = stride(from: 0, to: base64.utf8.count, by: width).map {
        String(base64.dropFirst($0).prefix(width)) + "\n"
      }
      let text =
        "-----BEGIN SSH SIGNATURE-----\n" + rows.joined() + "-----END SSH SIGNATURE-----\n"
      #expect(throws: SignatureFormatError.armour(line: 2)) { try SSHSignature(parsing: text) }
    }
  }

  @Test(arguments: [
    (5, 0, SignatureFormatError.notSSHSignature), (9, 2, .notSSHSignature),
    (13, 50, .truncated(.sshSignature, offset: 33)),
    (13, 52, .trailingBytes(.sshSignature, count: 1)),
    (20, 0, .notEd25519(.sshSignature, offset: 14)), (32, 31, .keyByteCount(31)),
    (69, 0x20, .namespace(limit: 255)), (69, 0xFF, .namespace(limit: 255)),
    (100, 1, .reserved(byteCount: 1)), (105, 0, .unknownHash), (107, 0, .unknownHash),
  ])
  func `a field of another content is refused`(
    offset: Int, byte: UInt8, error: SignatureFormatError
  ) {
    var changed = content
    changed[offset] = byte
    #expect(throws: error) { try SSHSignature(parsing: armoured(changed)) }
  }

  @Test func `bytes behind the last field are refused`() {
    #expect(throws: SignatureFormatError.trailingBytes(.sshSignature, count: 1)) {
      try SSHSignature(parsing: armoured(content + [0]))
    }
  }

  @Test func `every prefix of the content is refused`() {
    for count in content.indices {
      #expect(throws: SignatureFormatError.self) {
        try SSHSignature(parsing: armoured(Array(content[..<count])))
      }
    }
  }

  @Test func `every small damage is refused or is another signature, written as it was read`()
    throws
  {
    let good = try SSHSignature(parsing: Published.sshSignature)
    func accepted(_ texts: [[UInt8]]) -> Int {
      Damage.accepted(of: texts, besides: good) {
        try SSHSignature(parsing: String(decoding: $0, as: UTF8.self))
      } format: {
        Array($0.text.utf8)
      }
    }
    let bytes = Array(Published.sshSignature.utf8)
    #expect(accepted(Damage.prefixes(of: bytes)) == 0)
    #expect(accepted(Damage.surroundings(of: bytes)) == 0)
    #expect(accepted(Damage.flips(of: bytes)) > 0)
    #expect(accepted(Damage.edits(of: bytes)) > 0)
    // The same below the armour, where a bit can be flipped that base64 would not show.
    let flips = Damage.flips(of: content).map { Array(armoured($0).utf8) }
    // Key 32 and signature 64 bytes may be any; of the namespace, what stays printable.
    #expect(accepted(flips) >= 8 * 96)
  }
}
