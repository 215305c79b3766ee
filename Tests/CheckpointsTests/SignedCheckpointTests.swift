// Directive ledger · CheckpointsTests — SPDX-License-Identifier: Apache-2.0

import Checkpoints
import Signatures
import Testing

/// Checkpoints with what stands below them.
@Suite struct SignedCheckpointTests {
  /// The published checkpoint.
  private let signed: SignedCheckpoint
  /// The key of the log.
  private let log: VerifierKey
  /// The key of the witness.
  private let witness: VerifierKey

  /// Reads what was published.
  init() throws {
    signed = try SignedCheckpoint(parsing: Array(Published.checkpoint.utf8))
    log = try VerifierKey(parsing: Published.logKey)
    witness = try VerifierKey(parsing: Published.witnessKey)
  }

  @Test func `the published checkpoint asks one question of each key`() throws {
    #expect(signed.bytes == Array(Published.checkpoint.utf8))
    let ofLog = try signed.claims(of: log)
    #expect(ofLog.map(\.message) == [Array(Published.text.utf8)])
    #expect(ofLog.map(\.signature) == [signed.note.signatures[0].bytes])
    #expect(ofLog.map(\.time) == [nil])
    let ofWitness = try signed.claims(of: witness)
    #expect(ofWitness.map(\.time) == [1_790_000_000])
    #expect(ofWitness.map(\.signature) == [Array(signed.note.signatures[1].bytes.dropFirst(8))])
    #expect(
      ofWitness.map(\.message)
        == [Cosignature.message(over: signed.note.textBytes, time: 1_790_000_000)])
    #expect(try signed.claims(of: Published.key(1)).isEmpty)
  }

  @Test func `the same key for another purpose or by another name is asked nothing`() throws {
    for (key, other) in [(log, KeyAlgorithm.cosignature), (witness, .ed25519)] {
      let repurposed = try VerifierKey(
        name: key.name, algorithm: other, publicKey: key.publicKey)
      #expect(try signed.claims(of: repurposed).isEmpty)
      let renamed = try VerifierKey(
        name: KeyName("other.example"), algorithm: key.algorithm, publicKey: key.publicKey)
      #expect(try signed.claims(of: renamed).isEmpty)
    }
  }

  @Test func `a key may sign for the log of its own name, as a log`() throws {
    #expect(signed.isOfLog(log))
    #expect(!signed.isOfLog(witness))
    let cosigner = try VerifierKey(
      name: log.name, algorithm: .cosignature, publicKey: log.publicKey)
    #expect(!signed.isOfLog(cosigner))
    let other = try VerifierKey(
      name: KeyName("ledger.example/ubnd2"), algorithm: .ed25519, publicKey: log.publicKey)
    #expect(!signed.isOfLog(other))
  }

  @Test func `a signature of another length under the name of a key is refused`() throws {
    func claims(_ key: VerifierKey, _ count: Int) throws -> [SignatureClaim] {
      let bytes = [UInt8](repeating: 0, count: count)
      let line = try NoteSignature(by: key, bytes: bytes)
      return try SignedCheckpoint(signed.checkpoint, signatures: [line]).claims(of: key)
    }
    #expect(try claims(log, 64).count == 1)
    #expect(try claims(witness, 72).count == 1)
    #expect(throws: CheckpointFormatError.signatureByteCount(72)) { try claims(log, 72) }
    #expect(throws: CheckpointFormatError.cosignatureByteCount(64)) { try claims(witness, 64) }
  }

  @Test func `a cosignature is added once and below the others`() throws {
    let alone = try SignedCheckpoint(parsing: Array("\(Published.text)\n\(Published.logLine)".utf8))
    let line = try #require(signed.note.signatures.last)
    #expect(try alone.adding(line) == signed)
    #expect(try signed.adding(line) == signed)
    let made = try SignedCheckpoint(alone.checkpoint, signatures: signed.note.signatures)
    #expect(made == signed)
    #expect(throws: CheckpointFormatError.note(.noSignatures, firstLine: 1)) {
      try SignedCheckpoint(alone.checkpoint, signatures: [])
    }
  }

  @Test func `a note that is no checkpoint is refused, and a checkpoint that is no note`() {
    #expect(throws: CheckpointFormatError.linesMissing(count: 1)) {
      try SignedCheckpoint(parsing: Array("text\n\n\(Published.logLine)".utf8))
    }
    #expect(throws: CheckpointFormatError.note(.noSignatures, firstLine: 1)) {
      try SignedCheckpoint(parsing: Array(Published.text.utf8))
    }
  }

  @Test func `every small damage is refused or is another signed checkpoint`() throws {
    let files = Damage.all(of: Array(Published.checkpoint.utf8))
    let accepted = Damage.accepted(of: files, besides: signed) {
      bytes throws(CheckpointFormatError) in
      try SignedCheckpoint(parsing: bytes)
    } format: {
      $0.bytes
    }
    #expect(accepted > 0)
  }
}
