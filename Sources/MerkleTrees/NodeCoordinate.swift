// Directive ledger · MerkleTrees — SPDX-License-Identifier: Apache-2.0

/// The place of a perfect subtree: all of its 2^level leaves are there, so its root never changes.
///
/// The nodes of the right edge that still change with the size have no coordinate; they are folded
/// from the perfect subtrees below them. For 7 leaves:
///
///     level 2        (2,0)
///                   /     \
///     level 1    (1,0)   (1,1)   (1,2)
///                /  \    /  \    /  \
///     level 0    0  1    2  3    4  5    6
public struct NodeCoordinate: Hashable, Sendable {
  /// The height above the leaves, 0 for a leaf.
  ///
  /// Invariant: 0…62.
  public let level: Int

  /// The number of nodes to the left at the same level.
  ///
  /// Invariant: not negative, and the last leaf of the node has an index below `Int.max`.
  public let index: Int

  /// The node at a level and an index, or `nil` where no tree of `Int.max` leaves has it.
  public init?(level: Int, index: Int) {
    guard 0..<Int.bitWidth - 1 ~= level, index >= 0, index < Int.max >> level else { return nil }
    self.init(known: level, index)
  }

  /// The node of a tree that is known to have it.
  init(known level: Int, _ index: Int) {
    self.level = level
    self.index = index
  }

  /// The leaves below this node.
  public var leaves: Range<Int> {
    index << level..<(index + 1) << level
  }

  /// The roots of the perfect subtrees that cover `start..<end`, the leftmost and largest first.
  ///
  /// - Precondition: `start` is a multiple of a power of two not below `end - start`.
  static func peaks(from start: Int, to end: Int) -> [NodeCoordinate] {
    MerkleFrontier.coverage(size: end - start).map { leaves in
      let level = leaves.count.trailingZeroBitCount
      return NodeCoordinate(known: level, (start + leaves.lowerBound) >> level)
    }
  }
}
