// Directive ledger · Auditing — SPDX-License-Identifier: Apache-2.0

import Digests
import MerkleTrees

/// The root of a tree computed from the definition of RFC 9162, block by block.
///
/// The writer and the scan keep a frontier of peaks; this keeps the leaves of one block of 2^12 and
/// splits them as the definition does, so that an error in the one is not repeated in the other.
struct DefinitionTree {
  /// The number of leaves of a block; a power of two, so that each block is a whole subtree.
  private static let blockSize = 4096

  /// The roots of the whole blocks.
  private var blocks: [Digest] = []
  /// The leaves of the block that is not whole.
  private var leaves: [Digest] = []

  /// Takes the next leaf hash.
  mutating func append(_ leaf: Digest) {
    leaves.append(leaf)
    guard leaves.count == Self.blockSize else { return }
    blocks.append(Self.root(leaves[...]))
    leaves.removeAll(keepingCapacity: true)
  }

  /// The root over all leaves so far.
  var root: Digest {
    guard !blocks.isEmpty else { return Self.root(leaves[...]) }
    let last = leaves.isEmpty ? [] : [Self.root(leaves[...])]
    return Self.root((blocks + last)[...])
  }

  /// MTH of some nodes: split at the greatest power of two below their number.
  private static func root(_ nodes: ArraySlice<Digest>) -> Digest {
    guard let first = nodes.first else { return MerkleHash.emptyRoot }
    guard nodes.count > 1 else { return first }
    var half = 1
    while half * 2 < nodes.count { half *= 2 }
    let middle = nodes.startIndex + half
    return MerkleHash.node(root(nodes[..<middle]), root(nodes[middle...]))
  }
}
