// Directive ledger · CheckpointsTests — SPDX-License-Identifier: Apache-2.0

import Checkpoints
import Signatures
import Testing

/// What policies make of checkpoints, with a checker that believes what the test tells it to.
@Suite struct PolicyVerdictTests {
  /// The published checkpoint, signed by its log and its witness.
  private let signed: SignedCheckpoint
  /// A policy that asks for the witness.
  private let policy: WitnessPolicy

  /// Reads what was published.
  init() throws {
    signed = try SignedCheckpoint(parsing: Array(Published.checkpoint.utf8))
    policy = try Self.policy(
      "log \(Published.logKey)\nwitness w \(Published.witnessKey)\nquorum w\n")
  }

  /// Reads a policy.
  private static func policy(_ text: String) throws -> WitnessPolicy {
    try WitnessPolicy(parsing: Array(text.utf8))
  }

  @Test func `a checkpoint with both signatures is accepted`() {
    let verdict = policy.verdict(on: signed) { _ in true }
    #expect(verdict.logs.map(\.text) == [Published.logKey])
    #expect(verdict.witnesses.map(\.name.text) == ["w"])
    #expect(verdict.witnesses.map(\.time) == [1_790_000_000])
    #expect(verdict.rejected.isEmpty)
    #expect(verdict.isAccepted)
  }

  @Test func `each wrong signature of a known key refuses the whole`() {
    for algorithm in KeyAlgorithm.allCases {
      let verdict = policy.verdict(on: signed) { $0.key.algorithm != algorithm }
      #expect(verdict.rejected.map(\.algorithm) == [algorithm])
      #expect(!verdict.isSigned)
      #expect(!verdict.isAccepted)
    }
  }

  @Test func `without the witness the checkpoint is signed and not witnessed`() throws {
    let line = try #require(signed.note.signatures.first)
    let alone = try SignedCheckpoint(signed.checkpoint, signatures: [line])
    let verdict = policy.verdict(on: alone) { _ in true }
    #expect(verdict.isSigned)
    #expect(!verdict.isQuorumMet)
    #expect(!verdict.isAccepted)
    let nobody = try Self.policy("log \(Published.logKey)\nquorum none\n")
    #expect(nobody.verdict(on: alone) { _ in true }.isAccepted)
  }

  @Test func `without the log the checkpoint is not signed, whoever witnessed it`() throws {
    let line = try #require(signed.note.signatures.last)
    let alone = try SignedCheckpoint(signed.checkpoint, signatures: [line])
    let verdict = policy.verdict(on: alone) { _ in true }
    #expect(verdict.isQuorumMet)
    #expect(!verdict.isSigned)
    #expect(!verdict.isAccepted)
  }

  @Test func `signatures of strangers are not asked about`() throws {
    let stranger = try Published.key(9)
    let line = try NoteSignature(by: stranger, bytes: [UInt8](repeating: 0, count: 72))
    let more = try signed.adding(line)
    let verdict = policy.verdict(on: more) { $0.key != stranger }
    #expect(verdict.isAccepted)
  }

  @Test func `a log signs for its own origin only`() throws {
    let other = try Checkpoint(
      origin: "other.example", size: 7, root: signed.checkpoint.root)
    let moved = try SignedCheckpoint(other, signatures: signed.note.signatures)
    let verdict = policy.verdict(on: moved) { _ in true }
    #expect(verdict.logs.isEmpty)
    #expect(!verdict.isAccepted)
  }

  @Test func `a malformed signature of a known key is a wrong one, and of two both must be right`()
    throws
  {
    let log = try VerifierKey(parsing: Published.logKey)
    let short = try signed.adding(NoteSignature(by: log, bytes: [1]))
    #expect(policy.verdict(on: short) { _ in true }.rejected == [log])
    let zeros = [UInt8](repeating: 0, count: 64)
    let twice = try signed.adding(NoteSignature(by: log, bytes: zeros))
    #expect(policy.verdict(on: twice) { $0.signature != zeros }.rejected == [log])
    #expect(policy.verdict(on: twice) { _ in true }.isAccepted)
  }

  @Test func `a witness that signed twice counts once, with its latest time`() throws {
    let witness = try VerifierKey(parsing: Published.witnessKey)
    let later = try Cosignature(time: 1_800_000_000, signature: [UInt8](repeating: 1, count: 64))
    let twice = try signed.adding(NoteSignature(by: witness, bytes: later.bytes))
    let verdict = policy.verdict(on: twice) { _ in true }
    #expect(verdict.witnesses.map(\.time) == [1_800_000_000])
  }

  @Test func `what the checker throws is thrown`() {
    struct Broken: Error, Hashable {}
    #expect(throws: Broken()) {
      try policy.verdict(on: signed) { _ throws(Broken) in throw Broken() }
    }
  }
}
