// Directive ledger · AuditingTests — SPDX-License-Identifier: Apache-2.0

import Checkpoints
import Digests
import MerkleTrees
import Signatures

@testable import Auditing

/// A scheme without secrets that stands for Ed25519: the hash of key and message, twice.
struct HashedSignatures: SignatureChecker {
  /// The signature of a message.
  static func signature(of message: [UInt8], by publicKey: [UInt8]) -> [UInt8] {
    let hash = SHA256.hash(publicKey + message)
    return Array(hash.bytes) + Array(hash.bytes)
  }

  /// Whether it is the signature.
  func isValid(_ signature: [UInt8], of message: [UInt8], by publicKey: [UInt8]) -> Bool {
    signature == Self.signature(of: message, by: publicKey)
  }

  /// Whether it is the signature.
  func isValid(_ signature: SSHSignature, of message: [UInt8]) -> Bool {
    isValid(signature.bytes, of: message, by: signature.publicKey.bytes)
  }

  /// A key made of one byte.
  static func key(
    _ name: String, _ byte: UInt8, _ algorithm: KeyAlgorithm = .ed25519
  ) throws -> VerifierKey {
    try VerifierKey(
      name: KeyName(name), algorithm: algorithm,
      publicKey: [UInt8](repeating: byte, count: Ed25519.publicKeyByteCount))
  }

  /// The checkpoint over some lines, signed by a log and cosigned by witnesses.
  static func note(
    over lines: some Sequence<[UInt8]>, origin: String, log: VerifierKey,
    witnesses: [VerifierKey] = []
  ) throws -> SignedCheckpoint {
    var frontier = MerkleFrontier()
    for line in lines { frontier.append(MerkleHash.leaf(line)) }
    let checkpoint = try Checkpoint(origin: origin, size: frontier.size, root: frontier.root)
    let text = checkpoint.textBytes
    var signatures = [
      try NoteSignature(by: log, bytes: signature(of: text, by: log.publicKey))
    ]
    for witness in witnesses {
      let message = Cosignature.message(over: text, time: 1_790_000_000)
      let cosignature = try Cosignature(
        time: 1_790_000_000, signature: signature(of: message, by: witness.publicKey))
      signatures.append(try NoteSignature(by: witness, bytes: cosignature.bytes))
    }
    return try SignedCheckpoint(checkpoint, signatures: signatures)
  }
}
