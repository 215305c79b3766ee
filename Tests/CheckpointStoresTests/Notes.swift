// Directive ledger · CheckpointStoresTests — SPDX-License-Identifier: Apache-2.0

import Checkpoints
import Digests
import MerkleTrees
import Signatures

/// Checkpoints for tests; nobody has signed them.
enum Notes {
  /// Whose checkpoints they are.
  static let origin = "ledger.example/test"

  /// The root of the tree over so many leaves, or another one.
  static func root(_ size: Int, fork: UInt8 = 0) -> Digest {
    MerkleLevels((0..<size).map { MerkleHash.leaf([UInt8($0), fork]) }).levels.last?.last ?? .zero
  }

  /// A checkpoint over so many leaves.
  static func note(_ size: Int, fork: UInt8 = 0, origin: String = origin) throws -> SignedCheckpoint
  {
    try SignedCheckpoint(
      Checkpoint(origin: origin, size: size, root: root(size, fork: fork)),
      signatures: [try signature("log", 1)])
  }

  /// A signature that is none.
  static func signature(_ name: String, _ byte: UInt8) throws -> NoteSignature {
    try NoteSignature(name: KeyName(name), keyID: 7, bytes: [UInt8](repeating: byte, count: 64))
  }
}
