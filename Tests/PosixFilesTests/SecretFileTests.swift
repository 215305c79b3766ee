// Directive ledger · PosixFilesTests — SPDX-License-Identifier: Apache-2.0

import Foundation
import JournalTestSupport
import PosixFiles
import Testing

/// Files that must be kept secret.
@Suite struct SecretFileTests {
  /// Makes a file with some permission bits.
  private func make(_ name: String, _ mode: Int, in directory: TemporaryDirectory) throws {
    try directory.write(name, [1])
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: directory(name))
  }

  @Test(arguments: [0o600, 0o400, 0o700])
  func `a file of its owner alone is taken`(mode: Int) throws {
    let directory = try TemporaryDirectory()
    try make("key", mode, in: directory)
    #expect(try SecretFile(path: directory("key")).path == directory("key"))
  }

  @Test(arguments: [0o640, 0o620, 0o604, 0o602, 0o610, 0o601, 0o644, 0o666, 0o777])
  func `a file that others may touch is refused`(mode: Int) throws {
    let directory = try TemporaryDirectory()
    try make("key", mode, in: directory)
    #expect(throws: SecretFile.Failure.exposed(path: directory("key"), mode: mode)) {
      _ = try SecretFile(path: directory("key"))
    }
  }

  @Test(arguments: [0o600, 0o644])
  func `a public key is told from a private one, however it is kept`(mode: Int) throws {
    let directory = try TemporaryDirectory()
    try make("key.pub", mode, in: directory)
    for start in ["ssh-ed25519 AAAA", "ecdsa-sha2-nistp256 AAAA"] {
      try Data(start.utf8).write(to: URL(fileURLWithPath: directory("key.pub")))
      #expect(throws: SecretFile.Failure.publicHalf(path: directory("key.pub"))) {
        _ = try SecretFile(path: directory("key.pub"))
      }
    }
  }

  @Test func `a link, a folder, a device, a foreign or huge file and nothing are refused`() throws {
    let directory = try TemporaryDirectory()
    try make("key", 0o600, in: directory)
    try directory.link("link", to: directory("key"))
    let link = #expect(throws: SecretFile.Failure.self) {
      _ = try SecretFile(path: directory("link"))
    }
    guard case .file(let error) = link else { throw Complaint() }
    #expect(error.reason == .symbolicLink)
    #expect(throws: SecretFile.Failure.notPlain(path: directory.path)) {
      _ = try SecretFile(path: directory.path)
    }
    #expect(throws: SecretFile.Failure.notPlain(path: "/dev/null")) {
      _ = try SecretFile(path: "/dev/null")
    }
    try directory.write("huge", [UInt8](repeating: 0, count: SecretFile.byteLimit + 1))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: directory("huge"))
    #expect(
      throws: SecretFile.Failure.tooLarge(path: directory("huge"), limit: SecretFile.byteLimit)
    ) {
      _ = try SecretFile(path: directory("huge"))
    }
    #expect(throws: SecretFile.Failure.self) { _ = try SecretFile(path: directory("none")) }
    if ProcessInfo.processInfo.userName == "root" {
      try FileManager.default.setAttributes(
        [.ownerAccountID: 12_345], ofItemAtPath: directory("key"))
      #expect(throws: SecretFile.Failure.foreign(path: directory("key"), owner: 12_345)) {
        _ = try SecretFile(path: directory("key"))
      }
    } else {
      #expect(throws: SecretFile.Failure.foreign(path: "/etc/hostname", owner: 0)) {
        _ = try SecretFile(path: "/etc/hostname")
      }
    }
  }

  /// The error was another one.
  private struct Complaint: Error {}
}
