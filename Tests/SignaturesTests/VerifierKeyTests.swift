// Directive ledger · SignaturesTests — SPDX-License-Identifier: Apache-2.0

import Signatures
import Testing

/// Verifier keys: read, written, and refused.
@Suite struct VerifierKeyTests {
  @Test(arguments: [
    (Published.exampleKey, "example.com/foo", KeyAlgorithm.ed25519, UInt32(0x530d_903a)),
    (Published.goKey, "PeterNeumann", .ed25519, 0xc74f_20a3),
    (Published.plusKey, "TEST", .ed25519, 0x7997_405c),
    (Published.cosignerKey, "remora.n621.de", .cosignature, 0xda77_ade7),
    (Published.logKey, "ledger.example/ubnd", .ed25519, 0x1bc6_3851),
    (Published.witnessKey, "witness.example/inspectorate", .cosignature, 0x43cd_1f57),
  ])
  func `published keys have their names, purposes and identifiers`(
    text: String, name: String, algorithm: KeyAlgorithm, id: UInt32
  ) throws {
    let key = try VerifierKey(parsing: text)
    #expect(key.name.text == name)
    #expect(key.algorithm == algorithm)
    #expect(key.id == id)
    #expect(key.publicKey.count == 32)
    #expect(key.text == text)
    #expect(
      try VerifierKey(name: key.name, algorithm: algorithm, publicKey: key.publicKey) == key)
  }

  @Test func `the key of RFC 8032 has another identifier for each purpose and name`() throws {
    let bytes = try #require(Published.ed25519Key.hexadecimalBytes)
    let keys = try ["log.example", "other.example"].flatMap { name in
      try KeyAlgorithm.allCases.map {
        try VerifierKey(name: KeyName(name), algorithm: $0, publicKey: bytes)
      }
    }
    #expect(Set(keys.map(\.id)).count == 4)
    for key in keys { #expect(try VerifierKey(parsing: key.text) == key) }
  }

  @Test(arguments: [0, 31, 33, 64])
  func `a key of another length is refused`(count: Int) throws {
    let bytes = [UInt8](repeating: 7, count: count)
    #expect(throws: SignatureFormatError.keyByteCount(count)) {
      try VerifierKey(name: KeyName("a"), algorithm: .ed25519, publicKey: bytes)
    }
  }

  @Test(arguments: [
    ("", SignatureFormatError.verifierKeyParts), ("a", .verifierKeyParts),
    ("a+00000000", .verifierKeyParts), ("++", .keyName(.empty, line: nil)),
    ("a b+00000000+AQ==", .keyName(.space(offset: 1), line: nil)),
    ("a++AQ==", .keyIdentifier), ("a+0000000+AQ==", .keyIdentifier),
    ("a+000000+AQ==", .keyIdentifier), ("a+0000000000+AQ==", .keyIdentifier),
    ("a+0000000G+AQ==", .keyIdentifier), ("a+0000000A+AQ==", .keyIdentifier),
    ("a+00000000+", .keyByteCount(0)), ("a+00000000+AQ==", .keyByteCount(0)),
    ("a+00000000+AQ", .base64(.verifierKey, line: nil)),
    ("a+00000000+AR==", .base64(.verifierKey, line: nil)),
    ("a+00000000+AQ==\n", .base64(.verifierKey, line: nil)),
    ("a+00000000+AgAA", .unknownAlgorithm(2)), ("a+00000000+BgAA", .unknownAlgorithm(6)),
    ("a+00000000+AAAA", .unknownAlgorithm(0)), ("a+00000000+AQAA", .keyByteCount(2)),
    (
      "ledger.example/ubnd+1bc63852+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
      .keyIdentifierDiffers(stated: 0x1bc6_3852, computed: 0x1bc6_3851)
    ),
    (
      String(repeating: "a", count: 310),
      .tooLong(.verifierKey, byteCount: 310, limit: 309)
    ),
  ])
  func `what is no key is refused with its reason`(
    text: String, error: SignatureFormatError
  ) {
    #expect(throws: error) { try VerifierKey(parsing: text) }
  }

  @Test(arguments: [Published.exampleKey, Published.logKey, Published.witnessKey])
  func `no small damage makes another key: the identifier covers name, purpose and key`(
    text: String
  ) throws {
    let good = try VerifierKey(parsing: text)
    let bytes = Array(text.utf8)
    let damage =
      Damage.prefixes(of: bytes) + Damage.flips(of: bytes) + Damage.edits(of: bytes)
      + Damage.surroundings(of: bytes)
    let accepted = Damage.accepted(of: damage, besides: good) {
      try VerifierKey(parsing: String(decoding: $0, as: UTF8.self))
    } format: {
      Array($0.text.utf8)
    }
    // Doubling one of two equal neighbours could only give a longer text, and so no key.
    #expect(accepted == 0)
  }

  @Test func `the longest name has a key that is read again`() throws {
    let name = try KeyName(String(repeating: "n", count: 255))
    let key = try VerifierKey(
      name: name, algorithm: .cosignature, publicKey: [UInt8](repeating: 255, count: 32))
    #expect(key.text.utf8.count == SignatureForm.verifierKey.byteCountLimit)
    #expect(try VerifierKey(parsing: key.text) == key)
  }
}
