// Directive ledger · MerkleTreesTests — SPDX-License-Identifier: Apache-2.0

import Digests
import MerkleTrees
import Testing

/// Which nodes a proof needs, against the recursive definition.
@Suite struct ProofPlanTests {
  /// The names that RFC 9162, section 2.1.5, gives to the nodes of a tree of 7 leaves.
  static let names: [Range<Int>: Character] = [
    0..<1: "a", 1..<2: "b", 2..<3: "c", 3..<4: "d", 4..<5: "e", 5..<6: "f", 6..<7: "j",
    0..<2: "g", 2..<4: "h", 4..<6: "i", 0..<4: "k", 4..<7: "l",
  ]

  /// A plan in the letters of the RFC.
  static func letters(_ plan: ProofPlan) -> String? {
    coverage(plan).map { String($0.map { names[$0] ?? "?" }) }
  }

  @Test(arguments: [(0, "bhl"), (3, "cgl"), (4, "fjk"), (6, "ik")])
  func `the inclusion paths of RFC 9162, section 2.1.5, come out`(
    index: Int, path: String
  ) throws {
    #expect(Self.letters(try ProofPlan(inclusionOf: index, size: 7)) == path)
  }

  @Test(arguments: [(3, "cdgl"), (4, "l"), (6, "ijk"), (7, "")])
  func `the consistency proofs of RFC 9162, section 2.1.5, come out`(
    oldSize: Int, path: String
  ) throws {
    #expect(Self.letters(try ProofPlan(consistencyFrom: oldSize, to: 7)) == path)
  }

  @Test func `every inclusion plan up to 300 leaves is the definition's`() throws {
    for size in 1...300 {
      for index in 0..<size {
        let plan = try ProofPlan(inclusionOf: index, size: size)
        let leaves = RecursiveTree.inclusion(of: index, in: 0..<size)
        guard coverage(plan) == leaves else {
          Issue.record("leaf \(index) of \(size)")
          continue
        }
      }
    }
  }

  @Test func `every consistency plan up to 300 leaves is the definition's`() throws {
    for size in 1...300 {
      for oldSize in 1...size {
        let plan = try ProofPlan(consistencyFrom: oldSize, to: size)
        let leaves = RecursiveTree.consistency(from: oldSize, in: 0..<size)
        guard coverage(plan) == leaves else {
          Issue.record("from \(oldSize) to \(size)")
          continue
        }
      }
    }
  }

  /// Numbers around every power of two, up to the greatest number there is.
  static let edges: [Int] =
    (1..<Int.bitWidth - 1).flatMap { bit -> [Int] in
      let power: Int = 1 << bit
      return [power - 1, power, power + 1]
    } + [Int.max / 3, Int.max - 2, Int.max - 1, Int.max]

  @Test func `plans around every power of two and up to the greatest size are the definition's`()
    throws
  {
    for size in Self.edges {
      for other in Self.edges where other <= size {
        let inclusion = try ProofPlan(inclusionOf: other - 1, size: size)
        #expect(
          coverage(inclusion) == RecursiveTree.inclusion(of: other - 1, in: 0..<size))
        let consistency = try ProofPlan(consistencyFrom: other, to: size)
        #expect(coverage(consistency) == RecursiveTree.consistency(from: other, in: 0..<size))
      }
    }
  }

  @Test func `no node is needed twice, and at most one digest is folded`() throws {
    for size in 1...70 {
      for other in 1...size {
        for plan in [
          try ProofPlan(inclusionOf: other - 1, size: size),
          try ProofPlan(consistencyFrom: other, to: size),
        ] {
          #expect(Set(plan.nodes).count == plan.nodes.count)
          #expect(plan.parts.count { $0.count > 1 } <= 1)
          #expect(plan.nodes.allSatisfy { $0.leaves.upperBound <= size })
        }
      }
    }
  }

  @Test func `the needed nodes are read once each and in order, none beside them`() throws {
    let levels = SampleTree(size: 100).levels
    for other in 1...100 {
      for plan in [
        try ProofPlan(inclusionOf: other - 1, size: 100),
        try ProofPlan(consistencyFrom: other, to: 100),
      ] {
        let source = RecordingSource(levels)
        let path = try plan.path(from: source)
        #expect(source.asked == plan.nodes)
        let digests = try plan.nodes.map { try levels.digest(of: $0) }
        #expect(try plan.path(folding: digests) == path)
      }
    }
  }

  @Test func `too few and too many nodes are refused`() throws {
    let plan = try ProofPlan(inclusionOf: 3, size: 7)
    for count in [0, 1, 3, 5, 6] {
      #expect(throws: ProofError.nodeCountDiffers(count: count, expected: 4)) {
        try plan.path(folding: Array(repeating: .zero, count: count))
      }
    }
  }

  @Test(arguments: [
    (0, 0, ProofError.sizeNotPositive(0)), (0, -1, .sizeNotPositive(-1)),
    (0, Int.min, .sizeNotPositive(.min)), (7, 7, .indexOutside(index: 7, size: 7)),
    (-1, 7, .indexOutside(index: -1, size: 7)), (Int.min, 7, .indexOutside(index: .min, size: 7)),
    (Int.max, Int.max, .indexOutside(index: .max, size: .max)),
  ])
  func `a leaf that is not there has no plan`(index: Int, size: Int, error: ProofError) {
    #expect(throws: error) { try ProofPlan(inclusionOf: index, size: size) }
  }

  @Test(arguments: [
    (0, 0, ProofError.sizeNotPositive(0)), (0, 7, .sizeNotPositive(0)),
    (-1, 7, .sizeNotPositive(-1)), (Int.min, Int.min, .sizeNotPositive(.min)),
    (8, 7, .shrunk(oldSize: 8, newSize: 7)), (1, 0, .shrunk(oldSize: 1, newSize: 0)),
    (1, Int.min, .shrunk(oldSize: 1, newSize: .min)),
    (Int.max, 1, .shrunk(oldSize: .max, newSize: 1)),
  ])
  func `sizes that allow no consistency have no plan`(old: Int, new: Int, error: ProofError) {
    #expect(throws: error) { try ProofPlan(consistencyFrom: old, to: new) }
  }
}
