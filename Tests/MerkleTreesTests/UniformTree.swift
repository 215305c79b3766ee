// Directive ledger · MerkleTreesTests — SPDX-License-Identifier: Apache-2.0

import Digests
import MerkleTrees

/// A tree of any size whose leaves are alike: a level has one digest, and 2^62 leaves fit.
struct UniformTree: NodeSource {
  /// The digest of every perfect subtree of each level.
  let levels: [Digest]

  /// The tree over the empty entry, however often.
  init() {
    var levels = [MerkleHash.leaf([])]
    for _ in 1..<Int.bitWidth {
      levels.append(MerkleHash.node(levels[levels.count - 1], levels[levels.count - 1]))
    }
    self.levels = levels
  }

  /// The one digest of the level.
  func digest(of node: NodeCoordinate) -> Digest { levels[node.level] }

  /// The root of so many leaves.
  func root(_ size: Int) -> Digest {
    let peaks = MerkleFrontier.coverage(size: size).map { levels[$0.count.trailingZeroBitCount] }
    return MerkleFrontier(size: size, peaks: peaks)?.root ?? .zero
  }
}
