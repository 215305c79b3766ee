// Directive ledger · MerkleTrees — SPDX-License-Identifier: Apache-2.0

import Digests

/// The way from a perfect subtree up to the root: which side each neighbour stands on.
///
/// The way has two parts. As long as the node has not met the right edge of the tree, it has a
/// neighbour at every level; the last of these is where the two ways join, so it stands to the
/// right and may be a node that still changes. From there on the way is the edge itself, and only
/// neighbours to the left remain.
struct AuditPath {
  /// The level where the way begins.
  private let level: Int
  /// The index at that level of the node where the way begins.
  private let index: Int
  /// The number of leaves of the tree.
  private let size: Int
  /// The number of neighbours up to the one that the right edge passes through.
  private let innerCount: Int

  /// The way of a leaf.
  init(leaf index: Int, size: Int) throws(ProofError) {
    guard size > 0 else { throw .sizeNotPositive(size) }
    guard 0..<size ~= index else { throw .indexOutside(index: index, size: size) }
    self.init(level: 0, index: index, size: size)
  }

  /// The way of the last perfect subtree of the first `oldSize` leaves.
  init(end oldSize: Int, size: Int) throws(ProofError) {
    guard oldSize > 0 else { throw .sizeNotPositive(oldSize) }
    guard oldSize <= size else { throw .shrunk(oldSize: oldSize, newSize: size) }
    let level = oldSize.trailingZeroBitCount
    self.init(level: level, index: oldSize >> level - 1, size: size)
  }

  /// The way of a node that the tree has.
  private init(level: Int, index: Int, size: Int) {
    self.level = level
    self.index = index
    self.size = size
    innerCount = Int.bitWidth - (index ^ (size - 1) >> level).leadingZeroBitCount
  }

  /// The node where the way begins.
  var start: NodeCoordinate { NodeCoordinate(known: level, index) }

  /// The number of neighbours.
  var count: Int { innerCount + (index >> innerCount).nonzeroBitCount }

  /// The perfect subtrees of each neighbour, from the start upwards.
  var neighbours: [[NodeCoordinate]] {
    var found: [[NodeCoordinate]] = []
    for step in 0..<innerCount {
      let (height, neighbour) = (level + step, index >> step ^ 1)
      if step < innerCount - 1 {
        found.append([NodeCoordinate(known: height, neighbour)])
      } else {
        found.append(NodeCoordinate.peaks(from: neighbour << height, to: size))
      }
    }
    for step in innerCount..<Int.bitWidth where index >> step & 1 == 1 {
      found.append([NodeCoordinate(known: level + step, index >> step - 1)])
    }
    return found
  }

  /// The root of the whole tree.
  ///
  /// - Precondition: there are `count` digests.
  func root(from start: Digest, _ path: ArraySlice<Digest>) -> Digest {
    precondition(path.count == count, "\(path.count) digests for \(count) neighbours")
    var root = start
    for (step, digest) in path.enumerated() {
      let isLeft = step >= innerCount || index >> step & 1 == 1
      root = isLeft ? MerkleHash.node(digest, root) : MerkleHash.node(root, digest)
    }
    return root
  }

  /// The root of the tree that ends where the start ends: what stands to the right is left out.
  ///
  /// - Precondition: there are `count` digests.
  func endRoot(from start: Digest, _ path: ArraySlice<Digest>) -> Digest {
    precondition(path.count == count, "\(path.count) digests for \(count) neighbours")
    var root = start
    for (step, digest) in path.enumerated() where step >= innerCount || index >> step & 1 == 1 {
      root = MerkleHash.node(digest, root)
    }
    return root
  }
}
