// Directive ledger · SigningToolsTests — SPDX-License-Identifier: Apache-2.0

import Digests
import Foundation
import JournalTestSupport
import PosixFiles
import PosixProcesses

/// Keys and false tools for tests, in a directory of their own.
struct SigningBench {
  /// Where everything lies.
  let directory: TemporaryDirectory

  /// An empty bench.
  init() throws { directory = try TemporaryDirectory() }

  /// A file that only its owner may touch.
  func secret(_ name: String, _ bytes: [UInt8]) throws -> SecretFile {
    try directory.write(name, bytes)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: directory(name))
    return try SecretFile(path: directory(name))
  }

  /// A tool that is a few lines of shell.
  ///
  /// Another process writes it: a program that is open for writing anywhere cannot be started, and
  /// what is started beside this has what we have open for a moment.
  func tool(_ script: String) throws -> String {
    let run = ToolRun(
      path: "/bin/sh", arguments: ["-c", "cat > \"$0\" && chmod 700 \"$0\"", directory("tool")],
      input: Array("#!/bin/sh\n\(script)\n".utf8))
    _ = try run.answer()
    return directory("tool")
  }

  /// A key of `ssh-keygen`, made by it.
  func sshKey(_ name: String, kind: String = "ed25519", passphrase: String = "") throws
    -> SecretFile
  {
    let run = ToolRun(
      path: "/usr/bin/ssh-keygen",
      arguments: ["-q", "-t", kind, "-N", passphrase, "-C", "a comment", "-f", directory(name)])
    _ = try run.answer()
    return try SecretFile(path: directory(name))
  }

  /// The private key of RFC 8032, section 7.1, test 2, in the DER of RFC 8410 and in PEM.
  static let publishedKey: [UInt8] = pem(
    seed: "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
  /// The public key of that test.
  static let publishedPublicKey = bytes(
    "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
  /// The message of that test.
  static let publishedMessage: [UInt8] = [0x72]
  /// The signature of that test.
  static let publishedSignature = bytes(
    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
      + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")

  /// Bytes in hexadecimal.
  static func bytes(_ text: String) -> [UInt8] { Hexadecimal.decoded(text.utf8.span) ?? [] }

  /// A private key in PEM from its seed.
  static func pem(seed: String) -> [UInt8] {
    let der = bytes("302e020100300506032b657004220420" + seed)
    return Array(
      "-----BEGIN PRIVATE KEY-----\n\(Base64.encoded(der.span))\n-----END PRIVATE KEY-----\n".utf8)
  }
}
