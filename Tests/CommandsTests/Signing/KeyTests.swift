// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Foundation
import Signatures
import Testing

/// `key`: making private keys, and what is refused as one.
@Suite struct KeyTests {
  /// Where the keys lie.
  private let scratch: Scratch

  /// A fresh directory.
  init() throws { scratch = try Scratch() }

  /// Makes a key and answers what was printed.
  private func make(_ name: String, _ more: [String] = []) -> Answer {
    Answer.to(["key", "new", scratch.file(name), "--name", "ledger.example/test"] + more)
  }

  /// The permission bits of a file.
  private func mode(_ name: String) throws -> Int {
    let facts = try FileManager.default.attributesOfItem(atPath: scratch.file(name))
    return (facts[.posixPermissions] as? NSNumber)?.intValue ?? 0
  }

  /// Gives a file other permission bits.
  private func set(_ mode: Int, _ name: String) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: scratch.file(name))
  }

  @Test func `no key is made within a ledger`() throws {
    let ledger = try SmallLedger()
    for place in ["key", "events/key"] {
      let answer = Answer.to([
        "key", "new", "\(ledger.path)/\(place)", "--name", "ledger.example/test",
      ])
      #expect(answer.status == .notAllowed, "\(answer.messages)")
      #expect(!FileManager.default.fileExists(atPath: "\(ledger.path)/\(place)"))
    }
  }

  @Test func `a new key is the owner's alone and its verifier key is printed`() throws {
    for (flags, algorithm) in [([], KeyAlgorithm.ed25519), (["--witness"], .cosignature)] {
      let name = algorithm == .ed25519 ? "log" : "witness"
      let answer = make(name, flags)
      #expect(answer.status == .fine, "\(answer.messages)")
      let key = try VerifierKey(parsing: try #require(answer.lines.first))
      #expect(answer.lines.count == 1)
      #expect(key.name.text == "ledger.example/test" && key.algorithm == algorithm)
      #expect(try mode(name) == 0o600)
      let text = String(decoding: try scratch.bytes(of: name), as: UTF8.self)
      #expect(text.hasPrefix("\(key.text)\n-----BEGIN PRIVATE KEY-----\n"))
      #expect(answer.messages.contains(scratch.file(name)))
      #expect(!answer.messages.contains("PRIVATE") && !answer.output.contains("PRIVATE"))
      let shown = Answer.to(["key", "show", scratch.file(name)])
      #expect(shown.status == .fine && shown.output == answer.output)
    }
  }

  @Test func `json names the key, its purpose and its file`() throws {
    let answer = make("key", ["--json", "--witness"])
    #expect(answer.output.contains("\"purpose\":\"witness\""))
    #expect(answer.output.contains("\"name\":\"ledger.example/test\""))
  }

  @Test func `no file is ever overwritten, and no link is followed`() throws {
    let path = try scratch.write([1, 2, 3], to: "taken")
    #expect(make("taken").status == .cannotCreate)
    #expect(try scratch.bytes(of: "taken") == [1, 2, 3])
    try FileManager.default.createSymbolicLink(
      atPath: scratch.file("link"), withDestinationPath: scratch.file("target"))
    #expect(make("link").status == .cannotCreate)
    #expect(!FileManager.default.fileExists(atPath: scratch.file("target")))
    #expect(Answer.to(["key", "new", path + "/below", "--name", "a"]).status == .cannotCreate)
    #expect(make("none/key").status == .cannotCreate)
  }

  @Test(arguments: ["", "a b", "a+b", "a\tb", String(repeating: "x", count: 256)])
  func `a name that no key may have is refused and nothing is made`(name: String) {
    let answer = Answer.to(["key", "new", scratch.file("key"), "--name", name])
    #expect(answer.status == .misuse)
    #expect(!FileManager.default.fileExists(atPath: scratch.file("key")))
  }

  @Test func `a key that others may touch, a link to one and what is none are refused`() throws {
    #expect(make("key").status == .fine)
    for mode in [0o640, 0o604, 0o622] {
      try set(mode, "key")
      let answer = Answer.to(["key", "show", scratch.file("key")])
      #expect(answer.status == .notAllowed)
      #expect(answer.messages.contains("chmod 600"))
    }
    try set(0o600, "key")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.file("link"), withDestinationPath: scratch.file("key"))
    #expect(Answer.to(["key", "show", scratch.file("link")]).status == .notAllowed)
    let cut = try scratch.bytes(of: "key").dropLast(40)
    for (name, bytes) in [("empty", []), ("words", Array("hello\n".utf8)), ("cut", Array(cut))] {
      _ = try scratch.write(bytes, to: name)
      try set(0o600, name)
      #expect(Answer.to(["key", "show", scratch.file(name)]).status == .badInput, "\(name)")
    }
    #expect(Answer.to(["key", "show", scratch.file("none")]).status == .badInput)
    #expect(Answer.to(["key", "show", scratch.path]).status == .badInput)
  }

  @Test func `a key whose first line is another's is refused`() throws {
    #expect(make("key").status == .fine && make("other").status == .fine)
    let first = try scratch.bytes(of: "key").prefix { $0 != 10 }
    let rest = try scratch.bytes(of: "other").drop { $0 != 10 }
    _ = try scratch.write(Array(first + rest), to: "mixed")
    try set(0o600, "mixed")
    let answer = Answer.to(["key", "show", scratch.file("mixed")])
    #expect(answer.status == .badInput)
    #expect(answer.messages.contains("somebody has changed the file"))
  }

  @Test func `a key without a name is asked for one`() throws {
    #expect(make("key").status == .fine)
    let bare = Array(try scratch.bytes(of: "key").drop { $0 != 10 }.dropFirst())
    _ = try scratch.write(bare, to: "bare")
    try set(0o600, "bare")
    #expect(Answer.to(["key", "show", scratch.file("bare")]).status == .misuse)
  }

  @Test func `both languages say the same`() throws {
    #expect(make("key", ["--lang", "vi"]).messages.contains("khóa riêng nằm ở"))
    try set(0o644, "key")
    let answer = Answer.to(["key", "show", scratch.file("key"), "--lang", "vi"])
    #expect(answer.messages.contains("để người khác truy cập được (0644)"))
  }
}
