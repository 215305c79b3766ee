// Directive ledger · MerkleTreesTests — SPDX-License-Identifier: Apache-2.0

import MerkleTrees
import Testing

/// Which perfect subtrees there are.
@Suite struct NodeCoordinateTests {
  @Test(arguments: [
    (0, 0, 0..<1), (0, 6, 6..<7), (1, 2, 4..<6), (2, 1, 4..<8), (62, 0, 0..<1 << 62),
    (61, 2, 1 << 62..<3 << 61), (0, Int.max - 1, Int.max - 1..<Int.max),
    (1, Int.max / 2 - 1, Int.max - 3..<Int.max - 1),
  ])
  func `a node covers the leaves below it`(level: Int, index: Int, leaves: Range<Int>) {
    #expect(NodeCoordinate(level: level, index: index)?.leaves == leaves)
  }

  @Test(arguments: [
    (-1, 0), (0, -1), (63, 0), (64, 0), (Int.max, 0), (Int.min, Int.min), (62, 1), (61, 3),
    (0, Int.max), (1, Int.max / 2), (62, Int.max),
  ])
  func `a node that no tree can have is refused`(level: Int, index: Int) {
    #expect(NodeCoordinate(level: level, index: index) == nil)
  }
}
