// Directive ledger · SignaturesTests — SPDX-License-Identifier: Apache-2.0

import Digests
import Signatures
import Testing

/// Public keys of `ssh`: read, written, and refused.
@Suite struct SSHPublicKeyTests {
  @Test func `the key that ssh-keygen prints has the bytes that openssl computes`() throws {
    let key = try SSHPublicKey(parsing: Published.sshKey)
    #expect(key.bytes == Published.seedKey.hexadecimalBytes)
    #expect(key.text == Published.sshKey)
    #expect(try SSHPublicKey(bytes: key.bytes) == key)
  }

  @Test func `the fingerprint is the one that ssh-keygen -l shows`() throws {
    let key = try SSHPublicKey(parsing: Published.sshKey)
    #expect(key.fingerprint == "SHA256:lbmsoA0yIEcEiVDRnMWuzm+nV+3ZEEpVIURqFoeSspg")
  }

  @Test(arguments: [
    "", "ssh-ed25519", Published.sshKey + "\n", Published.sshKey + " clerk", " " + Published.sshKey,
    String(Published.sshKey.dropLast()), Published.sshKey + "A",
    "ssh-ed25519  AAAC3NzaC1lZDI1NTE5AAAAIAOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
    "ssh-ED25519 AAAAC3NzaC1lZDI1NTE5AAAAIAOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
  ])
  func `what is no text of a key is refused`(text: String) {
    #expect(throws: SignatureFormatError.self) { try SSHPublicKey(parsing: text) }
  }

  @Test func `fields of other kinds and lengths are refused with their places`() throws {
    let start = Array("ssh-ed25519 ".utf8)
    let good = try #require(String(Published.sshKey.dropFirst(12)).base64Bytes)
    func parse(_ changes: [Int: UInt8]) throws -> SSHPublicKey {
      var fields = good
      for (index, byte) in changes { fields[index] = byte }
      let text = start + Base64.encodedBytes(fields.span)
      return try SSHPublicKey(parsing: String(decoding: text, as: UTF8.self))
    }
    #expect(try parse([:]).bytes == Array(good.dropFirst(19)))
    #expect(throws: SignatureFormatError.truncated(.sshPublicKey, offset: 4)) {
      try parse([0: 255, 1: 255, 2: 255, 3: 255])
    }
    #expect(throws: SignatureFormatError.notEd25519(.sshPublicKey, offset: 0)) {
      try parse([14: UInt8(ascii: "8")])
    }
    #expect(throws: SignatureFormatError.keyByteCount(31)) { try parse([18: 31]) }
    #expect(throws: SignatureFormatError.truncated(.sshPublicKey, offset: 19)) {
      try parse([18: 33])
    }
    #expect(throws: SignatureFormatError.keyByteCount(0)) { try SSHPublicKey(bytes: []) }
  }

  @Test func `every small damage is refused or is another key, written as it was read`() throws {
    let bytes = Array(Published.sshKey.utf8)
    let good = try SSHPublicKey(parsing: Published.sshKey)
    func accepted(_ texts: [[UInt8]]) -> Int {
      Damage.accepted(of: texts, besides: good) {
        try SSHPublicKey(parsing: String(decoding: $0, as: UTF8.self))
      } format: {
        Array($0.text.utf8)
      }
    }
    #expect(accepted(Damage.prefixes(of: bytes)) == 0)
    #expect(accepted(Damage.surroundings(of: bytes)) == 0)
    #expect(accepted(Damage.flips(of: bytes)) > 0)
    #expect(accepted(Damage.edits(of: bytes)) > 0)
  }
}
