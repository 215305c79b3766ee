// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import Checkpoints
import CommandLineKit
import Digests
import MerkleTrees
import Signatures
import Testing

/// Receipts in the hands of somebody who has nothing else.
@Suite struct VerifyReceiptTests {
  /// A ledger with a checkpoint.
  let ledger: SignedLedger
  /// The checkpoint.
  let signed: SignedCheckpoint
  /// A good receipt of event 77.
  let file: ProofFile

  /// Makes them.
  init() throws {
    ledger = try SignedLedger(events: 600)
    signed = try ledger.sign(590)
    let answer = ledger.run(["receipt", try ledger.id(77)])
    file = try ProofFile(parsing: Array(answer.output.utf8))
  }

  /// Verifies a receipt by the key of the ledger.
  private func verify(
    _ bytes: [UInt8], _ arguments: [String] = [], log: VerifierKey? = nil
  ) throws -> Answer {
    let path = try ledger.scratch.write(bytes, to: "r.tlog-proof")
    let key = (log ?? ledger.verifier).text
    return ledger.run(["verify", "--receipt", path, "--log", key] + arguments)
  }

  @Test func `a good one is INTACT, shows the event, and needs no ledger`() throws {
    let policy = try ledger.policy()
    let path = try ledger.scratch.write(file.bytes, to: "r.tlog-proof")
    let answer = Answer.to(["verify", "--receipt", path, "--policy-file", policy])
    #expect(answer.status == .fine, "\(answer.output)\(answer.messages)")
    #expect(answer.output.contains("INTACT"))
    #expect(answer.output.contains(String(decoding: ledger.lines[77], as: UTF8.self)))
    let json = try verify(file.bytes, ["--json"])
    #expect(json.output.contains("\"verdict\":\"INTACT\""))
    #expect(json.output.contains("\"id\":\"\(try ledger.id(77))\""))
  }

  @Test func `a ledger that holds it is asked too`() throws {
    let good = try verify(file.bytes, [ledger.path])
    #expect(good.status == .fine && good.output.contains("INTACT"), "\(good.output)")
    let other = try SignedLedger(events: 700)
    let path = try ledger.scratch.write(file.bytes, to: "r.tlog-proof")
    let answer = Answer.to([
      "verify", other.path, "--receipt", path, "--log", ledger.verifier.text,
    ])
    #expect(answer.status == .forked, "\(answer.output)")
  }

  @Test func `what was kept is held against a ledger, which must be named`() throws {
    let path = try ledger.scratch.write(file.bytes, to: "r.tlog-proof")
    let words = [
      "verify", "--receipt", path, "--log", ledger.verifier.text, "--against", path,
    ]
    let answer = Answer.to(words)
    #expect(answer.status == .misuse && answer.messages.contains("--against"))
    let outcome = try BuiltProgram.replay.run(words)
    #expect(outcome.status == CommandStatus.misuse.rawValue, "\(outcome.text)")
    #expect(Answer.to(words + [ledger.path]).status == .fine)
  }

  @Test func `an event, a number or a path that was changed is TAMPERED`() throws {
    let line = try #require(file.extra)
    var other = line
    other[200] ^= 1
    var path = file.path
    path.swapAt(0, 1)
    for changed in [
      try ProofFile(index: 77, extra: other, path: file.path, signed: signed),
      try ProofFile(index: 77, extra: ledger.lines[78], path: file.path, signed: signed),
      try ProofFile(index: 76, extra: line, path: file.path, signed: signed),
      try ProofFile(index: 700, extra: line, path: file.path, signed: signed),
      try ProofFile(index: 77, extra: line, path: path, signed: signed),
      try ProofFile(index: 77, extra: line, path: Array(file.path.dropLast()), signed: signed),
      try ProofFile(index: 77, extra: line, path: file.path + [.zero], signed: signed),
    ] {
      let answer = try verify(changed.bytes)
      #expect(answer.status == .tampered && answer.output.contains("TAMPERED"))
      #expect(!answer.output.contains("specversion"))
    }
  }

  @Test func `without the event, a key or its signature it is UNVERIFIABLE`() throws {
    let bare = try ProofFile(index: 77, path: file.path, signed: signed)
    #expect(try verify(bare.bytes).status == .unverifiable)
    #expect(try verify(bare.bytes, [ledger.path]).status == .unverifiable)
    let path = try ledger.scratch.write(file.bytes, to: "r.tlog-proof")
    #expect(ledger.run(["verify", "--receipt", path]).status == .unverifiable)
    let stranger = try VerifierKey(
      name: KeyName(SignedLedger.origin), algorithm: .ed25519,
      publicKey: [UInt8](repeating: 9, count: 32))
    #expect(try verify(file.bytes, log: stranger).status == .unverifiable)
  }

  @Test func `a wrong signature is UNVERIFIABLE, also below a checkpoint that was made up`() throws
  {
    let own = RecursiveTree([MerkleHash.leaf(ledger.lines[77])])
    let made = try Checkpoint(
      origin: SignedLedger.origin, size: 1, root: own.root(of: 0..<1))
    let forged = try SignedCheckpoint(made, signatures: signed.note.signatures)
    let answer = try verify(
      ProofFile(index: 0, extra: ledger.lines[77], path: [], signed: forged).bytes)
    #expect(answer.status == .unverifiable)
    #expect(answer.output.contains("is wrong"))
  }

  @Test func `too few witnesses make it UNWITNESSED`() throws {
    let witness = try VerifierKey(
      name: KeyName("witness.example"), algorithm: .cosignature,
      publicKey: [UInt8](repeating: 9, count: 32))
    let policy = try ledger.scratch.write(
      Array("log \(ledger.verifier.text)\nwitness w \(witness.text)\nquorum w\n".utf8),
      to: "policy")
    let path = try ledger.scratch.write(file.bytes, to: "r.tlog-proof")
    let answer = ledger.run(["verify", "--receipt", path, "--policy-file", policy])
    #expect(answer.status == .unwitnessed && answer.output.contains("UNWITNESSED"))
  }

  @Test func `what is no receipt is refused with its line`() throws {
    for bytes in [[], Array("rubbish\n".utf8), Array(file.bytes.dropLast()), file.bytes + [10]] {
      let answer = try verify(bytes)
      #expect(answer.status == .badInput && answer.messages.contains("r.tlog-proof"))
    }
    #expect(ledger.run(["verify", "--receipt", "/nowhere"]).status == .badInput)
  }

  @Test func `it is told in Vietnamese too`() throws {
    let answer = try verify(file.bytes, ["--lang", "vi"])
    #expect(answer.output.contains("sự kiện #77 nằm trong cây 590 sự kiện"), "\(answer.output)")
  }
}
