// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import Checkpoints
import CommandLineKit
import Foundation
import Signatures
import SigningTools
import Testing

/// The files that the commands of `witness` take and write.
@Suite struct WitnessFileTests {
  @Test func `a witness that remembers nothing is asked from the beginning`() throws {
    let signed = try KeyedLedger()
    _ = signed.checkpoint()
    let answer = signed.ledger.run([
      "witness", "request", "--state", signed.file("state"), "-o", signed.file("request"),
    ])
    #expect(answer.status == .fine, "\(answer.messages)")
    #expect(try WitnessRequest(parsing: signed.ledger.scratch.bytes(of: "request")).oldSize == 0)
    #expect(!FileManager.default.fileExists(atPath: signed.file("state")))
    #expect(signed.cosign().status == .fine)
  }

  @Test func `sizes that no request can have are refused, and nothing is remembered`() throws {
    let signed = try KeyedLedger()
    _ = signed.checkpoint()
    let good = try SignedCheckpoint(parsing: signed.note("latest"))
    let signer = try NoteSigner(
      path: signed.file("log"), name: nil, for: .ed25519, tool: OpenSSLTool())
    for (old, size, word) in [
      (8, 7, "begins at 8 events"), (Int.max, 7, "events"), (0, 1 << 62, "no ledger has"),
      (1 << 62, 1 << 62, "no ledger has"), (0, Int.max, "no ledger has"),
      (0, 1_000_000_000_000, "no ledger has"),
    ] {
      let checkpoint = try Checkpoint(
        origin: good.checkpoint.origin, size: size, root: good.checkpoint.root)
      let note = try SignedCheckpoint(
        checkpoint,
        signatures: [
          NoteSignature(by: signer.key, bytes: try signer.sign(checkpoint.textBytes))
        ])
      let request = WitnessRequest(oldSize: old, path: [], signed: note)
      _ = try signed.ledger.scratch.write(request.bytes, to: "absurd")
      let answer = signed.cosign("absurd")
      #expect(answer.status == .badInput, "\(old), \(size): \(answer.messages)")
      #expect(answer.messages.contains(word), "\(answer.messages)")
      #expect(!FileManager.default.fileExists(atPath: signed.file("state")))
      guard size != 7 else { continue }
      _ = try signed.ledger.scratch.write(note.bytes, to: "answer-absurd")
      #expect(signed.accept("answer-absurd").status == .badInput)
    }
    #expect(try SignedCheckpoint(parsing: signed.note("latest")) == good)
  }

  @Test func `an answer replaces an answer, and nothing else that is there`() throws {
    let signed = try KeyedLedger()
    _ = signed.checkpoint()
    #expect(signed.request().status == .fine)
    #expect(signed.request().status == .fine, "a request replaces a request")
    let ledger = try Scratch.contents(of: signed.ledger.path)
    for name in ["log", "ledger/commit", "ledger/checkpoints/latest", "ledger/checkpoints/new"] {
      let before = try? signed.ledger.scratch.bytes(of: name)
      let answer = Answer.to([
        "witness", "cosign", signed.file("request"), "--key", signed.file("witness"), "--state",
        signed.file("state"), "--log", signed.logKey, "-o", signed.file(name),
      ])
      #expect(answer.status == (name == "log" ? .cannotCreate : .notAllowed), "\(name)")
      #expect(answer.messages.contains("nothing was written, give another "))
      #expect(before == (try? signed.ledger.scratch.bytes(of: name)))
      #expect(!FileManager.default.fileExists(atPath: signed.file("state")), "nothing remembered")
    }
    #expect(try Scratch.contents(of: signed.ledger.path) == ledger)
    #expect(signed.cosign().status == .fine)
    #expect(signed.cosign().status == .fine, "an answer replaces an answer")
    #expect(signed.request(to: "answer").status == .cannotCreate, "a request replaces no answer")
    let memory = try FileManager.default.contentsOfDirectory(
      atPath: signed.file("state/checkpoints"))
    #expect(signed.request(to: "state/checkpoints/\(memory[0])").status == .notAllowed)
  }
}
