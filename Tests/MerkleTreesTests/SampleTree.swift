// Directive ledger · MerkleTreesTests — SPDX-License-Identifier: Apache-2.0

import Digests
import MerkleTrees
import Testing

/// A tree over the entries “0”, “1”, “2” …, with the roots of the definition kept once computed.
final class SampleTree {
  /// Every perfect subtree.
  let levels: MerkleLevels
  /// The same tree by the definition.
  let twin: RecursiveTree
  /// The roots that the definition was asked for.
  private var known: [Range<Int>: Digest] = [:]

  /// The tree of so many decimal entries.
  init(size: Int) {
    twin = RecursiveTree((0..<size).map { MerkleHash.leaf(Array(String($0).utf8)) })
    levels = MerkleLevels(twin.leafHashes)
  }

  /// The root over some of the leaves, by the definition.
  func root(of leaves: Range<Int>) -> Digest {
    if let root = known[leaves] { return root }
    let root = twin.root(of: leaves)
    known[leaves] = root
    return root
  }

  /// The root of the first leaves.
  func root(_ size: Int) -> Digest { root(of: 0..<size) }
}

/// What a verifier throws, or `nil` where it accepts.
func refusal(_ body: () throws(ProofError) -> Void) -> ProofError? {
  do throws(ProofError) {
    try body()
    return nil
  } catch {
    return error
  }
}

/// The leaves below each digest of a plan, or `nil` where its nodes leave gaps or overlap.
func coverage(_ plan: ProofPlan) -> [Range<Int>]? {
  var found: [Range<Int>] = []
  for part in plan.parts {
    guard let first = part.first else { return nil }
    var end = first.leaves.lowerBound
    for node in part {
      guard node.leaves.lowerBound == end else { return nil }
      end = node.leaves.upperBound
    }
    found.append(first.leaves.lowerBound..<end)
  }
  return found
}

extension Digest {
  /// This digest with one bit turned over, for a number of the bit 0…255.
  func flipping(_ bit: Int) throws -> Digest {
    var bytes = bytes
    bytes[bit / 8] ^= 1 << UInt8(bit % 8)
    return try #require(Digest(bytes: bytes))
  }
}
