// Directive ledger · GoldenTests — SPDX-License-Identifier: Apache-2.0

import Foundation
import PosixFiles
import PosixProcesses
import SigningTools

/// An Ed25519 private key made of 32 bytes that all have one value; a secret of nobody.
struct StoryKey {
  /// The value of the bytes.
  let byte: UInt8

  /// The seed, of which the key is made.
  private var seed: [UInt8] { [UInt8](repeating: byte, count: 32) }

  /// As `openssl` reads it (RFC 8410): 16 bytes that are always the same, then the seed.
  var pem: String {
    let header: [UInt8] = [
      0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04,
      0x20,
    ]
    return Self.armour("PRIVATE KEY", header + seed)
  }

  /// As `ssh-keygen` reads it (PROTOCOL.key of OpenSSH), without a passphrase.
  func openSSH() throws -> String {
    let publicKey = try OpenSSLTool().publicKey(of: .bytes(Array(pem.utf8)))
    let shown = Self.field("ssh-ed25519".utf8) + Self.field(publicKey)
    // Two equal numbers show that nothing was encrypted.
    var secret: [UInt8] = [0, 0, 0, byte, 0, 0, 0, byte]
    secret += shown + Self.field(seed + publicKey) + Self.field([])
    for padding in 1...8 where !secret.count.isMultiple(of: 8) { secret.append(UInt8(padding)) }
    let none = Self.field("none".utf8)
    let key =
      Array("openssh-key-v1\0".utf8) + none + none + Self.field([]) + [0, 0, 0, 1]
      + Self.field(shown) + Self.field(secret)
    return Self.armour("OPENSSH PRIVATE KEY", key)
  }

  /// Bytes behind their number, as `ssh` writes them.
  private static func field(_ bytes: some Collection<UInt8>) -> [UInt8] {
    let count = UInt32(bytes.count)
    return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) } + bytes
  }

  /// Bytes as text between two lines that say what they are.
  private static func armour(_ kind: String, _ bytes: [UInt8]) -> String {
    let text = Data(bytes).base64EncodedString(options: [
      .lineLength64Characters, .endLineWithLineFeed,
    ])
    return "-----BEGIN \(kind)-----\n\(text)\n-----END \(kind)-----\n"
  }
}
