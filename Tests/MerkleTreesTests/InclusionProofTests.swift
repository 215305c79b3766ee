// Directive ledger · MerkleTreesTests — SPDX-License-Identifier: Apache-2.0

import Digests
import MerkleTrees
import Testing

/// Proofs that a leaf is in a tree: built, accepted, and refused.
@Suite struct InclusionProofTests {
  @Test func `every leaf of every tree up to 300 leaves is proved as the definition proves it`()
    throws
  {
    let sample = SampleTree(size: 300)
    for size in 1...300 {
      let root = sample.root(size)
      for index in 0..<size {
        let proof = try InclusionProof(of: index, size: size, from: sample.levels)
        let path = RecursiveTree.inclusion(of: index, in: 0..<size).map { sample.root(of: $0) }
        guard proof == InclusionProof(index: index, size: size, path: path) else {
          Issue.record("leaf \(index) of \(size) has another path")
          continue
        }
        try proof.verify(leafHash: sample.twin.leafHashes[index], root: root)
      }
    }
  }

  @Test func `the recursive twin builds the same proofs`() throws {
    let sample = SampleTree(size: 33)
    for size in 1...33 {
      for index in 0..<size {
        #expect(
          try sample.twin.inclusionProof(of: index, size: size)
            == InclusionProof(of: index, size: size, from: sample.levels))
      }
    }
    #expect(throws: ProofError.sizeNotPositive(0)) {
      try sample.twin.inclusionProof(of: 0, size: 0)
    }
    #expect(throws: ProofError.indexOutside(index: 3, size: 3)) {
      try sample.twin.inclusionProof(of: 3, size: 3)
    }
    let next = try #require(NodeCoordinate(level: 0, index: 33))
    #expect(throws: ProofError.nodeMissing(next)) {
      try sample.twin.inclusionProof(of: 3, size: 34)
    }
  }

  @Test func `every change of a path is refused with its reason`() throws {
    let sample = SampleTree(size: 130)
    for size in Array(1...40) + [63, 64, 65, 127, 128, 129] {
      for index in 0..<size {
        let proof = try InclusionProof(of: index, size: size, from: sample.levels)
        for (path, change) in try PathChange.all(of: proof.path) {
          let changed = InclusionProof(index: index, size: size, path: path)
          let error = refusal { () throws(ProofError) in
            try changed.verify(leafHash: sample.twin.leafHashes[index], root: sample.root(size))
          }
          if !change.explains(error, path.count, proof.path.count) {
            Issue.record("\(change) of leaf \(index) of \(size): \(String(describing: error))")
          }
        }
      }
    }
  }

  @Test func `every bit of a proof of 7 leaves counts`() throws {
    let sample = SampleTree(size: 7)
    let (leafHash, root) = (sample.twin.leafHashes[5], sample.root(7))
    let proof = try InclusionProof(of: 5, size: 7, from: sample.levels)
    for bit in 0..<256 {
      for place in proof.path.indices {
        var path = proof.path
        path[place] = try path[place].flipping(bit)
        let changed = InclusionProof(index: 5, size: 7, path: path)
        #expect(throws: ProofError.self) { try changed.verify(leafHash: leafHash, root: root) }
      }
      let otherLeaf = try leafHash.flipping(bit)
      #expect(throws: ProofError.self) { try proof.verify(leafHash: otherLeaf, root: root) }
      let otherRoot = try root.flipping(bit)
      #expect(throws: ProofError.rootDiffers(found: root, expected: otherRoot)) {
        try proof.verify(leafHash: leafHash, root: otherRoot)
      }
    }
  }

  @Test func `another index, and another size with its own root, are refused`() throws {
    let sample = SampleTree(size: 66)
    for size in Array(1...20) + [31, 32, 33, 64] {
      for index in 0..<size {
        let proof = try InclusionProof(of: index, size: size, from: sample.levels)
        let leafHash = sample.twin.leafHashes[index]
        for other in -1...size where other != index {
          let changed = InclusionProof(index: other, size: size, path: proof.path)
          let error = refusal { () throws(ProofError) in
            try changed.verify(leafHash: leafHash, root: sample.root(size))
          }
          if error == nil { Issue.record("leaf \(index) of \(size) as \(other)") }
        }
        for other in 0...66 where other != size {
          let changed = InclusionProof(index: index, size: other, path: proof.path)
          let error = refusal { () throws(ProofError) in
            try changed.verify(leafHash: leafHash, root: sample.root(other))
          }
          if error == nil { Issue.record("leaf \(index) of \(size) as of \(other)") }
        }
      }
    }
  }

  @Test func `sizes of one shape above a leaf are told apart by the root alone`() throws {
    let sample = SampleTree(size: 4)
    let proof = try InclusionProof(of: 0, size: 3, from: sample.levels)
    let asOfFour = InclusionProof(index: 0, size: 4, path: proof.path)
    #expect(try asOfFour.root(over: sample.twin.leafHashes[0]) == sample.root(3))
    #expect(throws: ProofError.rootDiffers(found: sample.root(3), expected: sample.root(4))) {
      try asOfFour.verify(leafHash: sample.twin.leafHashes[0], root: sample.root(4))
    }
  }

  @Test func `trees of up to the greatest number of leaves are proved`() throws {
    let tree = UniformTree()
    for size in ProofPlanTests.edges.suffix(40) {
      for index in [0, 1, size / 3, size / 2, size - 2, size - 1] {
        let proof = try InclusionProof(of: index, size: size, from: tree)
        try proof.verify(leafHash: tree.levels[0], root: tree.root(size))
      }
    }
  }

  @Test(arguments: [1, 2, 3, 1 << 62, 1 << 62 + 1, Int.max])
  func `lengths are judged before anything is hashed, at any size`(size: Int) throws {
    let expected = try ProofPlan(inclusionOf: size - 1, size: size).parts.count
    for count in 0...64 where count != expected {
      let proof = InclusionProof(
        index: size - 1, size: size, path: Array(repeating: .zero, count: count))
      let error: ProofError =
        count < expected
        ? .pathTooShort(count: count, expected: expected)
        : .pathTooLong(count: count, expected: expected)
      #expect(throws: error) { try proof.root(over: .zero) }
    }
  }

  @Test(arguments: [
    (0, 0, ProofError.sizeNotPositive(0)), (-1, -1, .sizeNotPositive(-1)),
    (1, 1, .indexOutside(index: 1, size: 1)), (-1, 1, .indexOutside(index: -1, size: 1)),
    (Int.max, Int.max, .indexOutside(index: .max, size: .max)),
    (Int.min, Int.max, .indexOutside(index: .min, size: .max)),
  ])
  func `a claim that no tree can meet is refused`(index: Int, size: Int, error: ProofError) {
    let proof = InclusionProof(index: index, size: size, path: [])
    #expect(throws: error) { try proof.verify(leafHash: .zero, root: .zero) }
    #expect(throws: ProofBuildingError<Never>.impossible(error)) {
      try InclusionProof(of: index, size: size, from: UniformTree())
    }
  }

  @Test func `the failure of a source comes through`() throws {
    let node = try #require(NodeCoordinate(level: 1, index: 2))
    let source = RecordingSource(SampleTree(size: 7).levels, broken: node)
    #expect(throws: ProofBuildingError.source(RecordingSource.Fault(node: node))) {
      try InclusionProof(of: 3, size: 7, from: source)
    }
    #expect(source.asked.last == node)
  }
}
