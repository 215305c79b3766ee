// Directive ledger · MerkleTreesTests — SPDX-License-Identifier: Apache-2.0

import Digests
import MerkleTrees
import Testing

/// The perfect subtrees in memory.
@Suite struct MerkleLevelsTests {
  @Test func `every size up to 300 has exactly the perfect subtrees of the definition`() {
    let sample = SampleTree(size: 300)
    var levels = MerkleLevels()
    for size in 0...300 {
      #expect(levels.size == size)
      #expect(levels.levels.map(\.count) == levels.levels.indices.map { size >> $0 })
      #expect(size >> levels.levels.count == 0, "no level is missing")
      #expect(MerkleLevels(sample.twin.leafHashes[..<size]) == levels)
      if size < 300 { levels.append(sample.twin.leafHashes[size]) }
    }
    for (level, digests) in levels.levels.enumerated() {
      for (index, digest) in digests.enumerated() {
        #expect(digest == sample.root(of: index << level..<(index + 1) << level))
      }
    }
  }

  @Test func `a node beside the tree is named`() throws {
    let levels = SampleTree(size: 7).levels
    for (level, index) in [(0, 7), (1, 3), (2, 1), (3, 0), (62, 0)] {
      let node = try #require(NodeCoordinate(level: level, index: index))
      #expect(throws: ProofError.nodeMissing(node)) { try levels.digest(of: node) }
    }
  }
}
