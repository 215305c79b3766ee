// Directive ledger · MerkleTrees — SPDX-License-Identifier: Apache-2.0

public import Digests

/// Every perfect subtree of a growing tree in memory: the source of nodes for a small tree.
///
/// Shape: `levels[level][index]` is the root of a `NodeCoordinate`. About 64 bytes a leaf.
public struct MerkleLevels: Hashable, Sendable {
  /// The roots of the perfect subtrees of each level, the leaves first.
  ///
  /// Invariant: level k has `size >> k` digests, and no level is empty but that of the leaves.
  public private(set) var levels: [[Digest]] = [[]]

  /// The levels of the tree without leaves.
  public init() {}

  /// The levels of a tree over these leaf hashes, each made from the one below it as a whole.
  public init(_ leafHashes: some Sequence<Digest>) {
    var row = Array(leafHashes)
    levels = [row]
    while row.count > 1 {
      row = MerkleHash.nodes(over: row)
      levels.append(row)
    }
  }

  /// The number of leaves.
  public var size: Int { levels[0].count }

  /// Adds the hash of the next leaf and every subtree that it completes.
  ///
  /// Complexity: one node hash on average.
  public mutating func append(_ leafHash: Digest) {
    var (level, merged) = (0, leafHash)
    levels[0].append(leafHash)
    while levels[level].count.isMultiple(of: 2) {
      merged = MerkleHash.node(levels[level][levels[level].count - 2], merged)
      level += 1
      if level == levels.count { levels.append([]) }
      levels[level].append(merged)
    }
  }
}

extension MerkleLevels: NodeSource {
  /// The root of a perfect subtree.
  ///
  /// - Throws: `nodeMissing`.
  public func digest(of node: NodeCoordinate) throws(ProofError) -> Digest {
    guard node.level < levels.count, node.index < levels[node.level].count else {
      throw .nodeMissing(node)
    }
    return levels[node.level][node.index]
  }
}
