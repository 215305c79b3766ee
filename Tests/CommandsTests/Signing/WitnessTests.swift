// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import Checkpoints
import CommandLineKit
import Directives
import Foundation
import Signatures
import SigningTools
import Testing

/// `witness`: request, cosign, accept.
@Suite struct WitnessTests {
  @Test func `a witness signs what it saw, and later what extends it`() throws {
    let signed = try KeyedLedger()
    #expect(signed.request().status == .conditionNotMet, "there is no checkpoint yet")
    #expect(signed.checkpoint().status == .fine)
    #expect(signed.request().status == .fine)
    let cosigned = signed.cosign()
    #expect(cosigned.status == .fine, "\(cosigned.messages)")
    let accepted = signed.accept()
    #expect(accepted.status == .fine, "\(accepted.messages)")
    #expect(accepted.output == "witness.example/w has witnessed 7 events.\n")
    try checkWitnessed(signed, "000000000007.note")
    for round in 0..<6 { try signed.record("Sở A lần \(round)") }
    #expect(signed.checkpoint().status == .fine)
    #expect(signed.request(from: 7).status == .fine)
    let request = try WitnessRequest(parsing: signed.ledger.scratch.bytes(of: "request"))
    #expect(request.oldSize == 7 && request.signed.checkpoint.size == 13 && !request.path.isEmpty)
    #expect(signed.cosign().status == .fine)
    #expect(signed.accept().status == .fine)
    try checkWitnessed(signed, "000000000013.note")
  }

  /// Checks that a checkpoint and `latest` have one right cosignature with the time of the tests.
  private func checkWitnessed(_ signed: KeyedLedger, _ name: String) throws {
    let note = try SignedCheckpoint(parsing: signed.note(name))
    #expect(try signed.note("latest") == note.bytes)
    let key = try VerifierKey(parsing: signed.witnessKey)
    let claims = try note.claims(of: key)
    #expect(claims.count == 1 && note.note.signatures.count == 2)
    let claim = try #require(claims.first)
    #expect(claim.time == Int(Answer.now.milliseconds / 1000))
    #expect(
      try ToolSignatureChecker().isValid(claim.signature, of: claim.message, by: key.publicKey))
  }

  @Test func `accepting twice adds nothing, and the lines alone will do`() throws {
    let signed = try KeyedLedger()
    _ = signed.checkpoint()
    _ = signed.request()
    #expect(signed.cosign().status == .fine)
    let answer = String(decoding: try signed.ledger.scratch.bytes(of: "answer"), as: UTF8.self)
    let line = try #require(answer.split(separator: "\n").last { $0.contains("witness.example") })
    _ = try signed.ledger.scratch.write(Array("\(line)\n".utf8), to: "line")
    #expect(signed.accept("line").status == .fine)
    let before = try signed.checkpoints()
    #expect(signed.accept("line").output.contains("already"))
    #expect(signed.accept().output.contains("already"))
    #expect(signed.cosign().status == .fine, "the same head may be signed again")
    #expect(signed.accept().output.contains("already"))
    #expect(try signed.checkpoints() == before)
  }

  @Test func `a request that begins elsewhere than the witness stands is sent back`() throws {
    let signed = try KeyedLedger()
    _ = signed.checkpoint()
    _ = signed.request(from: 3)
    let first = signed.cosign()
    #expect(first.status == .conditionNotMet && first.messages.contains("--from 0"))
    _ = signed.request()
    #expect(signed.cosign().status == .fine)
    try signed.record()
    _ = signed.checkpoint()
    for start in [0, 3, 8] {
      _ = signed.request(from: start)
      let answer = signed.cosign()
      #expect(answer.status == .conditionNotMet && answer.messages.contains("--from 7"))
    }
    let asked = [
      "witness", "request", "--state", signed.file("state"), "-o", signed.file("request"),
    ]
    #expect(signed.ledger.run(asked).status == .fine)
    #expect(signed.cosign().status == .fine, "its own memory says where to begin")
    #expect(signed.ledger.run(asked + ["--from", "7"]).status == .misuse)
    #expect(signed.request(from: 9).status == .misuse)
    #expect(signed.request(from: -1).status == .misuse)
  }

  @Test func `a log that goes back is refused, with both checkpoints as evidence`() throws {
    let signed = try KeyedLedger()
    _ = signed.checkpoint()
    _ = signed.request(to: "old")
    try signed.record()
    _ = signed.checkpoint()
    _ = signed.request(to: "new")
    #expect(signed.cosign("new").status == .fine)
    let answer = signed.cosign("old")
    #expect(answer.status == .rolledBack && answer.messages.contains("ROLLED-BACK: "))
    for name in ["000000000007.note", "000000000008.note"] {
      #expect(answer.output.contains(String(decoding: try signed.note(name), as: UTF8.self)))
    }
  }

  /// Two ledgers with one origin and one key that part after seven events.
  private func fork(_ signed: KeyedLedger, extra: Int) throws -> String {
    let copy = try signed.copy("copy")
    for round in 0..<extra {
      let answer = Answer.to(
        ["record", "rename", "so-b", "--name", "Sở B lần \(round)"], in: copy)
      try #require(answer.status == .fine)
    }
    try #require(
      Answer.to(["checkpoint", copy, "--key", signed.file("log")]).status == .fine)
    return copy
  }

  @Test(arguments: [1, 3])
  func `a log that forks is refused, with both signed checkpoints as evidence`(
    extra: Int
  ) throws {
    let signed = try KeyedLedger()
    let copy = try fork(signed, extra: extra)
    try signed.record("Tên khác")
    _ = signed.checkpoint()
    _ = signed.request()
    #expect(signed.cosign().status == .fine)
    let from = extra == 1 ? "0" : "8"
    let request = Answer.to([
      "witness", "request", copy, "--from", from, "-o", signed.file("forked"),
    ])
    #expect(request.status == .fine)
    let answer = signed.cosign("forked")
    #expect(answer.status == .forked && answer.messages.contains("FORKED: "))
    let texts = try [
      signed.note("latest"),
      signed.ledger.scratch.bytes(of: "copy/checkpoints/latest"),
    ]
    for text in texts { #expect(answer.output.contains(String(decoding: text, as: UTF8.self))) }
    let key = try VerifierKey(parsing: signed.logKey)
    for text in texts {
      let claim = try #require(try SignedCheckpoint(parsing: text).claims(of: key).first)
      #expect(
        try ToolSignatureChecker().isValid(
          claim.signature, of: claim.message, by: key.publicKey))
    }
    let vietnamese = signed.cosign("forked", ["--lang", "vi"])
    #expect(vietnamese.messages.contains("Không ký gì; đã in cả hai mốc"))
  }

  @Test func `keys of another purpose or of nobody are refused everywhere`() throws {
    let signed = try KeyedLedger()
    _ = signed.checkpoint()
    _ = signed.request()
    #expect(signed.cosign(key: "log").status == .badInput, "a log's key does not witness")
    #expect(signed.cosign(log: signed.witnessKey).status == .badInput)
    #expect(signed.cosign(log: "nonsense").status == .badInput)
    let stranger = try KeyedLedger.makeKey(
      "stranger", ["--name", "ledger.example/test"], in: signed.ledger.scratch)
    let unknown = signed.cosign(log: stranger)
    #expect(unknown.status == .unverifiable && unknown.messages.contains("UNVERIFIABLE: "))
    let other = try KeyedLedger.makeKey(
      "other", ["--name", "other.example"], in: signed.ledger.scratch)
    #expect(signed.cosign(log: other).status == .badInput)
    #expect(!FileManager.default.fileExists(atPath: signed.file("answer")))
    #expect(signed.cosign().status == .fine)
    #expect(signed.accept(witness: signed.logKey).status == .badInput)
    let nobody = try KeyedLedger.makeKey(
      "nobody", ["--name", "witness.example/w", "--witness"], in: signed.ledger.scratch)
    #expect(signed.accept(witness: nobody).status == .unverifiable)
    #expect(try SignedCheckpoint(parsing: signed.note("latest")).note.signatures.count == 1)
  }

  @Test func `a changed request or answer is refused`() throws {
    let signed = try KeyedLedger()
    _ = signed.checkpoint()
    _ = signed.request()
    let request = try signed.ledger.scratch.bytes(of: "request")
    for (name, bytes) in [
      ("cut", Array(request.dropLast(9))), ("empty", []), ("more", request + [10]),
      ("note", try signed.note("latest")),
    ] {
      _ = try signed.ledger.scratch.write(bytes, to: name)
      #expect(signed.cosign(name).status == .badInput, "\(name)")
    }
    let text = String(decoding: request, as: UTF8.self).replacing("\n7\n", with: "\n8\n")
    _ = try signed.ledger.scratch.write(Array(text.utf8), to: "grown")
    #expect(signed.cosign("grown").status == .tampered, "the signature is over another size")
    #expect(signed.cosign().status == .fine)
    let key = try VerifierKey(parsing: signed.witnessKey)
    let good = try SignedCheckpoint(parsing: signed.ledger.scratch.bytes(of: "answer"))
    var bytes = try #require(good.note.signatures(by: key).first).bytes
    bytes[7] ^= 1
    let late = try SignedCheckpoint(
      good.checkpoint, signatures: [try NoteSignature(by: key, bytes: bytes)])
    _ = try signed.ledger.scratch.write(late.bytes, to: "late")
    #expect(signed.accept("late").status == .tampered, "the time is signed as well")
    _ = try signed.ledger.scratch.write(Array("— x\n".utf8), to: "odd")
    #expect(signed.accept("odd").status == .badInput)
    #expect(signed.accept("none").status == .badInput)
    #expect(try SignedCheckpoint(parsing: signed.note("latest")).note.signatures.count == 1)
  }

  @Test func `the witness remembers before it answers`() throws {
    let signed = try KeyedLedger()
    _ = signed.checkpoint()
    _ = signed.request()
    // The answer cannot be written, and yet the head is remembered.
    let answer = Answer.to([
      "witness", "cosign", signed.file("request"), "--key", signed.file("witness"), "--state",
      signed.file("state"), "--log", signed.logKey, "-o", signed.file("none/answer"),
    ])
    #expect(answer.status == .cannotCreate)
    let remembered = try FileManager.default.contentsOfDirectory(
      atPath: signed.file("state/checkpoints"))
    #expect(remembered.count == 1)
    let bytes = try signed.ledger.scratch.bytes(of: "state/checkpoints/\(remembered[0])")
    #expect(try bytes == signed.note("latest"))
  }

  @Test func `witnesses at once do not sign two histories`() throws {
    let signed = try KeyedLedger()
    let copy = try fork(signed, extra: 1)
    try signed.record("Tên khác")
    _ = signed.checkpoint()
    _ = signed.request()
    _ = Answer.to(["witness", "request", copy, "-o", signed.file("forked")])
    let running = try ["request", "forked", "request", "forked"].map { name in
      try BuiltProgram.chidao.start([
        "witness", "cosign", signed.file(name), "--key", signed.file("witness"), "--state",
        signed.file("state"), "--log", signed.logKey,
      ])
    }
    let statuses = try running.map { try $0.wait().status }
    #expect(
      statuses.sorted() == [0, 0, CommandStatus.forked.rawValue, CommandStatus.forked.rawValue])
    #expect(statuses[0] == statuses[2] && statuses[1] == statuses[3])
  }
}
