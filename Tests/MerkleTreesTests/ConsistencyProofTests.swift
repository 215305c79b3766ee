// Directive ledger · MerkleTreesTests — SPDX-License-Identifier: Apache-2.0

import Digests
import MerkleTrees
import Testing

/// Proofs that a tree begins with another: built, accepted, and refused.
@Suite struct ConsistencyProofTests {
  @Test func `every pair of sizes up to 300 is proved as the definition proves it`() throws {
    let sample = SampleTree(size: 300)
    for size in 1...300 {
      let root = sample.root(size)
      for oldSize in 1...size {
        let proof = try ConsistencyProof(from: oldSize, to: size, from: sample.levels)
        let path = RecursiveTree.consistency(from: oldSize, in: 0..<size).map {
          sample.root(of: $0)
        }
        guard proof == ConsistencyProof(oldSize: oldSize, newSize: size, path: path) else {
          Issue.record("from \(oldSize) to \(size) there is another path")
          continue
        }
        try proof.verify(oldRoot: sample.root(oldSize), newRoot: root)
      }
    }
  }

  @Test func `the recursive twin builds the same proofs`() throws {
    let sample = SampleTree(size: 33)
    for size in 1...33 {
      for oldSize in 1...size {
        #expect(
          try sample.twin.consistencyProof(from: oldSize, to: size)
            == ConsistencyProof(from: oldSize, to: size, from: sample.levels))
      }
    }
    #expect(throws: ProofError.sizeNotPositive(0)) {
      try sample.twin.consistencyProof(from: 0, to: 3)
    }
    #expect(throws: ProofError.shrunk(oldSize: 3, newSize: 2)) {
      try sample.twin.consistencyProof(from: 3, to: 2)
    }
    let next = try #require(NodeCoordinate(level: 0, index: 33))
    #expect(throws: ProofError.nodeMissing(next)) {
      try sample.twin.consistencyProof(from: 3, to: 34)
    }
  }

  @Test func `every change of a path is refused with its reason`() throws {
    let sample = SampleTree(size: 130)
    for size in Array(1...40) + [63, 64, 65, 127, 128, 129] {
      for oldSize in 1...size {
        let proof = try ConsistencyProof(from: oldSize, to: size, from: sample.levels)
        for (path, change) in try PathChange.all(of: proof.path) {
          let changed = ConsistencyProof(oldSize: oldSize, newSize: size, path: path)
          let error = refusal { () throws(ProofError) in
            try changed.verify(oldRoot: sample.root(oldSize), newRoot: sample.root(size))
          }
          if !change.explains(error, path.count, proof.path.count) {
            Issue.record("\(change) from \(oldSize) to \(size): \(String(describing: error))")
          }
        }
      }
    }
  }

  @Test(arguments: [(3, 7), (4, 7), (6, 7), (7, 7)])
  func `every bit of a proof counts`(oldSize: Int, newSize: Int) throws {
    let sample = SampleTree(size: newSize)
    let (old, new) = (sample.root(oldSize), sample.root(newSize))
    let proof = try ConsistencyProof(from: oldSize, to: newSize, from: sample.levels)
    for bit in 0..<256 {
      for place in proof.path.indices {
        var path = proof.path
        path[place] = try path[place].flipping(bit)
        let changed = ConsistencyProof(oldSize: oldSize, newSize: newSize, path: path)
        #expect(throws: ProofError.self) { try changed.verify(oldRoot: old, newRoot: new) }
      }
      let (otherOld, otherNew) = (try old.flipping(bit), try new.flipping(bit))
      #expect(throws: ProofError.self) { try proof.verify(oldRoot: otherOld, newRoot: new) }
      #expect(throws: ProofError.self) { try proof.verify(oldRoot: old, newRoot: otherNew) }
    }
  }

  @Test func `other sizes, with the same roots or with their own, are refused`() throws {
    let sample = SampleTree(size: 36)
    for size in 2...34 {
      for oldSize in 1..<size {
        let proof = try ConsistencyProof(from: oldSize, to: size, from: sample.levels)
        for other in 0...36 where other != oldSize {
          let changed = ConsistencyProof(oldSize: other, newSize: size, path: proof.path)
          for root in [sample.root(oldSize), sample.root(other)] {
            let error = refusal { () throws(ProofError) in
              try changed.verify(oldRoot: root, newRoot: sample.root(size))
            }
            if error == nil { Issue.record("\(oldSize) to \(size) as from \(other)") }
          }
        }
        for other in 0...36 where other != size {
          let changed = ConsistencyProof(oldSize: oldSize, newSize: other, path: proof.path)
          let error = refusal { () throws(ProofError) in
            try changed.verify(oldRoot: sample.root(oldSize), newRoot: sample.root(other))
          }
          if error == nil { Issue.record("\(oldSize) to \(size) as to \(other)") }
        }
      }
    }
  }

  @Test func `the root that differs is named`() throws {
    let sample = SampleTree(size: 7)
    let (three, seven) = (sample.root(3), sample.root(7))
    let proof = try ConsistencyProof(from: 3, to: 7, from: sample.levels)
    #expect(throws: ProofError.oldRootDiffers(found: three, expected: seven)) {
      try proof.verify(oldRoot: seven, newRoot: three)
    }
    #expect(throws: ProofError.newRootDiffers(found: seven, expected: .zero)) {
      try proof.verify(oldRoot: three, newRoot: .zero)
    }
  }

  @Test func `equal sizes need an empty path and equal roots`() throws {
    for size in [1, 2, 7, 1 << 62, Int.max] {
      let proof = ConsistencyProof(oldSize: size, newSize: size, path: [])
      try proof.verify(oldRoot: .zero, newRoot: .zero)
      let other = MerkleHash.emptyRoot
      #expect(throws: ProofError.forked(size: size, oldRoot: .zero, newRoot: other)) {
        try proof.verify(oldRoot: .zero, newRoot: other)
      }
      let long = ConsistencyProof(oldSize: size, newSize: size, path: [.zero])
      #expect(throws: ProofError.pathTooLong(count: 1, expected: 0)) {
        try long.verify(oldRoot: .zero, newRoot: .zero)
      }
    }
  }

  @Test func `trees of up to the greatest number of leaves are proved`() throws {
    let tree = UniformTree()
    for size in ProofPlanTests.edges.suffix(40) {
      for oldSize in [1, 2, 3, size / 3, size / 2, size - 2, size - 1, size] {
        let proof = try ConsistencyProof(from: oldSize, to: size, from: tree)
        try proof.verify(oldRoot: tree.root(oldSize), newRoot: tree.root(size))
      }
    }
  }

  @Test(arguments: [
    (1, 2), (3, 4), (1 << 61, 1 << 62), (1 << 62 - 1, 1 << 62), (1 << 62, .max),
    (Int.max - 1, Int.max),
  ])
  func `lengths are judged before anything is hashed, at any size`(old: Int, new: Int) throws {
    let expected = try ProofPlan(consistencyFrom: old, to: new).parts.count
    for count in 0...66 where count != expected {
      let proof = ConsistencyProof(
        oldSize: old, newSize: new, path: Array(repeating: .zero, count: count))
      let error: ProofError =
        count < expected
        ? .pathTooShort(count: count, expected: expected)
        : .pathTooLong(count: count, expected: expected)
      #expect(throws: error) { try proof.verify(oldRoot: .zero, newRoot: .zero) }
    }
  }

  @Test(arguments: [
    (0, 0, ProofError.sizeNotPositive(0)), (0, 1, .sizeNotPositive(0)),
    (Int.min, Int.max, .sizeNotPositive(.min)), (2, 1, .shrunk(oldSize: 2, newSize: 1)),
    (1, 0, .shrunk(oldSize: 1, newSize: 0)), (Int.max, .min, .shrunk(oldSize: .max, newSize: .min)),
  ])
  func `a claim that no trees can meet is refused`(old: Int, new: Int, error: ProofError) {
    let proof = ConsistencyProof(oldSize: old, newSize: new, path: [])
    #expect(throws: error) { try proof.verify(oldRoot: .zero, newRoot: .zero) }
    #expect(throws: ProofBuildingError<Never>.impossible(error)) {
      try ConsistencyProof(from: old, to: new, from: UniformTree())
    }
  }

  @Test func `the failure of a source comes through`() throws {
    let node = try #require(NodeCoordinate(level: 1, index: 0))
    let source = RecordingSource(SampleTree(size: 7).levels, broken: node)
    #expect(throws: ProofBuildingError.source(RecordingSource.Fault(node: node))) {
      try ConsistencyProof(from: 3, to: 7, from: source)
    }
    #expect(source.asked.last == node)
  }
}
