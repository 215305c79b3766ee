// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import Checkpoints
import CommandLineKit
import MerkleTrees
import Signatures
import Testing

/// Receipts that can be kept elsewhere.
@Suite struct ReceiptTests {
  @Test func `a receipt holds the event and proves that the signed tree has it`() throws {
    let ledger = try SignedLedger(events: 700)
    let signed = try ledger.sign(690)
    for sequence in [0, 1, 255, 256, 600, 689] {
      let answer = ledger.run(["receipt", try ledger.id(sequence)])
      try #require(answer.status == .fine, "\(answer.messages)")
      let file = try ProofFile(parsing: Array(answer.output.utf8))
      #expect(file.index == sequence)
      #expect(file.extra == ledger.lines[sequence])
      #expect(file.signed == signed)
      try file.inclusionProof.verify(
        leafHash: MerkleHash.leaf(ledger.lines[sequence]), root: ledger.root(690))
    }
  }

  @Test func `it is written to a file where one is named`() throws {
    let ledger = try SignedLedger(events: 600)
    try ledger.sign(600)
    let path = ledger.scratch.file("r.tlog-proof")
    let answer = ledger.run(["receipt", try ledger.id(5), "-o", path])
    #expect(answer.status == .fine && answer.output.isEmpty, "\(answer.messages)")
    #expect(try ProofFile(parsing: ledger.scratch.bytes(of: "r.tlog-proof")).index == 5)
  }

  @Test func `it replaces a receipt, is written into a pipe, and replaces nothing else`() throws {
    let ledger = try SignedLedger(events: 600)
    try ledger.sign(600)
    let path = ledger.scratch.file("r")
    for event in [5, 6] {
      #expect(ledger.run(["receipt", try ledger.id(event), "-o", path]).status == .fine)
      #expect(try ProofFile(parsing: ledger.scratch.bytes(of: "r")).index == event)
    }
    let id = try ledger.id(5)
    for name in ["-", "/dev/stdout"] {
      let answer = ledger.run(["receipt", id, "-o", name])
      #expect(try ProofFile(parsing: Array(answer.output.utf8)).index == 5)
    }
    let piped = try BuiltProgram.chidao.run(
      script: "\"$0\" receipt \"$1\" --ledger \"$2\" -o /dev/fd/3 3>&1 2>/dev/null | cat",
      [id, ledger.path])
    #expect(try ProofFile(parsing: Array(piped.text.utf8)).index == 5)
    _ = try ledger.scratch.write([1, 2, 3], to: "other")
    let other = ledger.run(["receipt", id, "-o", ledger.scratch.file("other"), "--lang", "vi"])
    #expect(other.status == .cannotCreate && other.messages.contains("không ghi gì"))
    #expect(try ledger.scratch.bytes(of: "other") == [1, 2, 3])
    #expect(ledger.run(["receipt", id, "-o", ledger.scratch.path]).status == .cannotCreate)
    #expect(ledger.run(["receipt", id, "-o", ledger.path + "/commit"]).status == .notAllowed)
    #expect(ledger.run(["verify", "--log", ledger.verifier.text]).status == .fine)
  }

  @Test func `without a checkpoint that covers the event there is none, and the answer says how`()
    throws
  {
    let ledger = try SignedLedger(events: 600)
    let none = ledger.run(["receipt", try ledger.id(5)])
    #expect(none.status == .conditionNotMet)
    #expect(none.messages.contains("chidao checkpoint"))
    try ledger.sign(500)
    let late = ledger.run(["receipt", try ledger.id(500)])
    #expect(late.status == .conditionNotMet && late.messages.contains("#500"))
    #expect(ledger.run(["receipt", try ledger.id(499)]).status == .fine)
  }

  @Test func `an older checkpoint serves where the latest one is of no use`() throws {
    let ledger = try SignedLedger(events: 600)
    let good = try ledger.sign(400)
    try ledger.put(ledger.checkpoint(900, root: ledger.root(600)))
    let answer = ledger.run(["receipt", try ledger.id(5)])
    #expect(answer.status == .fine)
    #expect(try ProofFile(parsing: Array(answer.output.utf8)).signed == good)
    _ = try ledger.scratch.write(Array("rubbish".utf8), to: "ledger/checkpoints/latest")
    #expect(ledger.run(["receipt", try ledger.id(5)]).status == .fine)
  }

  @Test func `a checkpoint with another root is a fork, and no receipt is given out`() throws {
    let ledger = try SignedLedger(events: 600)
    try ledger.put(ledger.checkpoint(600, root: ledger.root(599)))
    let answer = ledger.run(["receipt", try ledger.id(5)])
    #expect(answer.status == .forked && answer.output.isEmpty)
    #expect(answer.messages.contains("FORKED"))
  }

  @Test func `a level file that lies changes no receipt`() throws {
    let ledger = try SignedLedger(events: 600)
    try ledger.sign(600)
    let id = try ledger.id(77)
    let first = ledger.run(["receipt", id])
    var levels = try ledger.scratch.bytes(of: "ledger/cache/levels")
    #expect(levels.count == 512 + 32 * (2 * 600 - 600.nonzeroBitCount))
    for offset in stride(from: 500, to: levels.count, by: 97) { levels[offset] ^= 1 }
    _ = try ledger.scratch.write(levels, to: "ledger/cache/levels")
    #expect(ledger.run(["receipt", id]).output == first.output)
  }

  @Test func `an id that the ledger does not hold is told`() throws {
    let ledger = try SignedLedger(events: 600)
    #expect(ledger.run(["receipt", "e"]).status == .badInput)
    #expect(ledger.run(["receipt", "no such id"]).status == .misuse)
    #expect(Answer.to(["receipt", "e1"], in: "/nowhere").status == .notALedger)
  }
}
