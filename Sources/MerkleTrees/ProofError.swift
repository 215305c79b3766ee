// Directive ledger · MerkleTrees — SPDX-License-Identifier: Apache-2.0

public import Digests

/// What is wrong with a proof, or with the wish for one.
public enum ProofError: Error, Hashable, Sendable {
  /// A tree of a proof has leaves; this one would have `size`.
  case sizeNotPositive(Int)
  /// A tree of `size` leaves has none at `index`.
  case indexOutside(index: Int, size: Int)
  /// The later tree would have fewer leaves than the earlier one.
  case shrunk(oldSize: Int, newSize: Int)
  /// The proof has `count` digests where these sizes need more.
  case pathTooShort(count: Int, expected: Int)
  /// The proof has `count` digests where these sizes need fewer.
  case pathTooLong(count: Int, expected: Int)
  /// The leaf and the proof lead to another root than the one that is known.
  case rootDiffers(found: Digest, expected: Digest)
  /// The proof leads to another root of the earlier tree than the one that is known.
  case oldRootDiffers(found: Digest, expected: Digest)
  /// The proof leads to another root of the later tree than the one that is known.
  case newRootDiffers(found: Digest, expected: Digest)
  /// Two trees of one size have two roots: one history was told in two ways.
  case forked(size: Int, oldRoot: Digest, newRoot: Digest)
  /// A plan was given `count` nodes and needs `expected`.
  case nodeCountDiffers(count: Int, expected: Int)
  /// The tree does not have this node.
  case nodeMissing(NodeCoordinate)

  /// Refuses a number of digests that the sizes do not need.
  static func check(count: Int, expected: Int) throws(ProofError) {
    if count < expected { throw .pathTooShort(count: count, expected: expected) }
    if count > expected { throw .pathTooLong(count: count, expected: expected) }
  }
}
