// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import Checkpoints
import CommandLineKit
import Digests
import Foundation
import Signatures
import SigningTools
import Testing

/// `checkpoint`: what is signed, and what is not.
@Suite struct CheckpointTests {
  @Test func `the head is signed, verified and published under both names`() throws {
    let signed = try KeyedLedger()
    let answer = signed.checkpoint()
    #expect(answer.status == .fine, "\(answer.messages)")
    #expect(answer.output.contains("checkpoints/000000000007.note: signed 7 events"))
    let note = try SignedCheckpoint(parsing: signed.note("000000000007.note"))
    #expect(try signed.note("latest") == note.bytes)
    #expect(note.checkpoint.origin == "ledger.example/test" && note.checkpoint.size == 7)
    #expect(note.checkpoint.extensions == [] && note.note.signatures.count == 1)
    let key = try VerifierKey(parsing: signed.logKey)
    #expect(note.isOfLog(key))
    let claim = try #require(try note.claims(of: key).first)
    #expect(
      try ToolSignatureChecker().isValid(
        claim.signature, of: claim.message, by: key.publicKey))
    let verified = signed.ledger.run(["verify"])
    #expect(verified.output.contains(note.checkpoint.root.base64))
  }

  @Test func `the same head is signed once, and a later one beside it`() throws {
    let signed = try KeyedLedger()
    #expect(signed.checkpoint().status == .fine)
    let before = try signed.checkpoints()
    let again = signed.checkpoint()
    #expect(again.status == .fine && again.output.contains("7 events are signed already"))
    #expect(try signed.checkpoints() == before)
    try signed.record()
    let later = signed.checkpoint([], json: true)
    #expect(later.status == .fine)
    #expect(later.output.contains("\"new\":true") && later.output.contains("\"size\":8"))
    #expect(
      try signed.checkpoints().keys.sorted() == [
        "checkpoints/000000000007.note", "checkpoints/000000000008.note", "checkpoints/latest",
      ])
    #expect(
      try signed.note("000000000007.note") == before["checkpoints/000000000007.note"])
    #expect(try signed.note("latest") == signed.note("000000000008.note"))
  }

  @Test func `a copy of the newest that a crash left behind is mended`() throws {
    let signed = try KeyedLedger()
    #expect(signed.checkpoint().status == .fine)
    let old = try signed.note("latest")
    try signed.record()
    #expect(signed.checkpoint().status == .fine)
    let latest = signed.ledger.path + "/checkpoints/latest"
    try Data(old).write(to: URL(fileURLWithPath: latest))
    #expect(signed.checkpoint().status == .fine)
    #expect(try signed.note("latest") == signed.note("000000000008.note"))
    try FileManager.default.removeItem(atPath: latest)
    #expect(signed.checkpoint().status == .fine)
    #expect(try signed.note("latest") == signed.note("000000000008.note"))
  }

  @Test func `a ledger that went back to a backup is not signed`() throws {
    let signed = try KeyedLedger()
    let backup = try signed.copy("backup")
    try signed.record()
    #expect(signed.checkpoint().status == .fine)
    let before = try signed.checkpoints()
    try signed.exchangeLog(for: backup)
    let answer = signed.checkpoint()
    #expect(answer.status == .rolledBack)
    #expect(answer.messages.contains("ROLLED-BACK: ") && answer.output == "")
    #expect(answer.messages.contains("Nothing was signed."))
    #expect(try signed.checkpoints() == before)
    let vietnamese = signed.checkpoint(["--lang", "vi"])
    #expect(vietnamese.messages.contains("ROLLED-BACK: sổ thiếu so với đã xác nhận"))
  }

  @Test func `another history is not signed, of the same size or longer`() throws {
    let signed = try KeyedLedger()
    let backup = try signed.copy("backup")
    try signed.record("Tên này")
    #expect(signed.checkpoint().status == .fine)
    let before = try signed.checkpoints()
    for name in ["Tên kia", "Tên kia nữa"] {
      let answer = Answer.to(["record", "rename", "so-b", "--name", name], in: backup)
      try #require(answer.status == .fine)
      try signed.exchangeLog(for: backup)
      let refused = signed.checkpoint()
      #expect(refused.status == .forked)
      #expect(refused.messages.contains("FORKED: "))
      #expect(try signed.checkpoints() == before)
    }
  }

  @Test func `a changed byte of the log is not signed`() throws {
    let signed = try KeyedLedger()
    let path = signed.ledger.path + "/events/000000000000.jsonl"
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let letters = bytes.indices.filter { bytes[$0] == UInt8(ascii: "A") }
    for place in [letters.first, letters.last].compactMap(\.self) {
      bytes[place] = UInt8(ascii: "B")
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      let answer = signed.checkpoint()
      #expect(answer.status == .tampered && answer.messages.contains("TAMPERED: "))
      #expect(try signed.checkpoints() == [:])
      bytes[place] = UInt8(ascii: "A")
    }
  }

  @Test func `a changed checkpoint, or one of another ledger, stops the next`() throws {
    let signed = try KeyedLedger()
    #expect(signed.checkpoint().status == .fine)
    try signed.record()
    let path = signed.ledger.path + "/checkpoints/000000000007.note"
    let good = try signed.note("000000000007.note")
    let text = String(decoding: good, as: UTF8.self)
    let key = try VerifierKey(parsing: signed.logKey)
    let note = try SignedCheckpoint(parsing: good)
    var bytes = note.note.signatures[0].bytes
    bytes[0] ^= 1
    let wrong = try SignedCheckpoint(
      note.checkpoint, signatures: [try NoteSignature(by: key, bytes: bytes)])
    for (changed, word) in [
      (text + "x", "is no checkpoint any more"),
      (text.replacing("\n7\n", with: "\n6\n"), "6 events"),
      (text.replacing(".example/test", with: ".example/west"), "does not belong here"),
      (String(decoding: wrong.bytes, as: UTF8.self), "a signature of ledger.example/test"),
      ("", "is no checkpoint any more"),
    ] {
      try Data(changed.utf8).write(to: URL(fileURLWithPath: path))
      let answer = signed.checkpoint()
      #expect([.tampered, .badInput].contains(answer.status))
      #expect(answer.messages.contains(word), "\(answer.messages)")
      #expect(try signed.checkpoints()["checkpoints/000000000008.note"] == nil)
    }
  }

  @Test func `another key signs only when that is meant`() throws {
    let signed = try KeyedLedger()
    #expect(signed.checkpoint().status == .fine)
    let name = ["--name", "ledger.example/test"]
    let newKey = try KeyedLedger.makeKey("new", name, in: signed.ledger.scratch)
    let before = try signed.checkpoints()
    let refused = signed.checkpoint(key: "new")
    #expect(refused.status == .notAllowed && refused.messages.contains("--rotate"))
    #expect(try signed.checkpoints() == before)
    #expect(signed.checkpoint(key: "new", ["--rotate"]).status == .fine)
    let both = try SignedCheckpoint(parsing: signed.note("latest"))
    #expect(both.note.signatures.count == 2)
    for key in [signed.logKey, newKey] {
      #expect(try both.claims(of: VerifierKey(parsing: key)).count == 1)
    }
    try signed.record()
    #expect(signed.checkpoint(key: "new").status == .fine)
    let last = try SignedCheckpoint(parsing: signed.note("latest"))
    #expect(try last.claims(of: VerifierKey(parsing: newKey)).count == 1)
    #expect(last.note.signatures.count == 1)
    #expect(signed.checkpoint(key: "log").status == .notAllowed)
  }

  @Test func `the key of a witness, of another ledger and one that is open to others are refused`()
    throws
  {
    let signed = try KeyedLedger()
    let witness = signed.checkpoint(key: "witness")
    #expect(witness.status == .badInput)
    #expect(witness.messages.contains("signs as a witness"))
    _ = try KeyedLedger.makeKey("other", ["--name", "other.example"], in: signed.ledger.scratch)
    let other = signed.checkpoint(key: "other")
    #expect(other.status == .badInput && other.messages.contains("other.example"))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: signed.file("log"))
    #expect(signed.checkpoint().status == .notAllowed)
    #expect(signed.checkpoint(key: "none").status == .badInput)
    #expect(try signed.checkpoints() == [:])
  }

  @Test func `a key that openssl made and that says nothing of itself signs as well`() throws {
    let signed = try KeyedLedger()
    let bare = try signed.ledger.scratch.bytes(of: "log").drop { $0 != 10 }.dropFirst()
    _ = try signed.ledger.scratch.write(Array(bare), to: "bare")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: signed.file("bare"))
    #expect(signed.checkpoint(key: "bare").status == .fine)
    #expect(signed.checkpoint().output.contains("already"), "it is the same key")
  }

  @Test func `bytes beyond the watermark are neither signed nor in the way`() throws {
    let signed = try KeyedLedger()
    let path = signed.ledger.path + "/events/000000000000.jsonl"
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.seekToEnd()
    try file.write(contentsOf: Data("half a line".utf8))
    try file.close()
    let answer = signed.checkpoint()
    #expect(answer.status == .fine && answer.output.contains("signed 7 events"))
  }

  @Test func `processes that sign at once leave one line of checkpoints`() throws {
    let signed = try KeyedLedger()
    let words = ["checkpoint", signed.ledger.path, "--key", signed.file("log")]
    for round in 0..<3 {
      try signed.record("Sở A lần \(round)")
      let running = try (0..<4).map { _ in try BuiltProgram.chidao.start(words) }
      let outcomes = try running.map { try $0.wait() }
      #expect(outcomes.allSatisfy { $0.status == 0 }, "\(outcomes)")
      #expect(outcomes.filter { $0.text.contains(": signed") }.count == 1)
    }
    #expect(try signed.checkpoints().count == 4)
    #expect(try signed.note("latest") == signed.note("000000000010.note"))
  }

  @Test func `a signer killed at any moment leaves checkpoints that the next one goes on from`()
    throws
  {
    let signed = try KeyedLedger()
    let words = ["checkpoint", signed.ledger.path, "--key", signed.file("log")]
    for round in 0..<8 {
      try signed.record("Sở A lần \(round)")
      let running = try BuiltProgram.chidao.start(words)
      usleep(UInt32(round) * 8_000)
      running.kill()
      _ = try running.wait()
      let answer = signed.checkpoint()
      #expect(answer.status == .fine, "\(answer.messages)")
      #expect(
        try signed.note("latest")
          == signed.note("0000000000\(round < 2 ? "0" : "1")\((8 + round) % 10).note"))
    }
  }
}

extension KeyedLedger {
  /// Signs a checkpoint and asks for JSON.
  fileprivate func checkpoint(_ more: [String], json: Bool) -> Answer {
    checkpoint(more + (json ? ["--json"] : []))
  }

  /// Signs a checkpoint with the usual key.
  fileprivate func checkpoint(_ more: [String]) -> Answer { checkpoint(key: "log", more) }
}
