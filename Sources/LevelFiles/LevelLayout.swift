// Directive ledger · LevelFiles — SPDX-License-Identifier: Apache-2.0

import Digests
import MerkleTrees

/// Where the nodes of a tree stand in a level file: each behind its children, in the order in which
/// the leaves complete them.
///
/// A file of a larger tree therefore begins with all the nodes of a smaller one, and growing is
/// appending. Three leaves and then a fourth:
///
///     position   0      1      2      3      4      5      6
///     node     (0,0)  (0,1)  (1,0)  (0,2)  (0,3)  (1,1)  (2,0)
enum LevelLayout {
  /// The number of nodes of a tree of `size` leaves: all its perfect subtrees.
  ///
  /// - Precondition: the size is within the limits of a journal, and not negative.
  static func nodeCount(size: Int) -> Int {
    precondition(size >= 0, "a tree of \(size) leaves")
    return 2 * size - size.nonzeroBitCount
  }

  /// The number of nodes before a node.
  static func position(of node: NodeCoordinate) -> Int {
    // The last leaf below the node completes it, after all the nodes below it.
    nodeCount(size: node.leaves.upperBound - 1) + node.level
  }

  /// The offset of a node in the file.
  static func offset(position: Int) -> Int {
    LevelHeader.byteCount + position * Digest.byteCount
  }
}
