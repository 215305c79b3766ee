// Directive ledger · LevelFilesTests — SPDX-License-Identifier: Apache-2.0

import Digests
import JournalWriters
import Journals
import LevelFiles
import MerkleTrees
import SimulatedDisks
import Testing

/// Proofs out of a level file, held against the trees in memory.
@Suite struct LevelTreeTests {
  /// The origin of the ledgers.
  static let origin = "ledger.example/test"
  /// Where the level file lies.
  static let path = LevelTree<MemorySource>.path

  /// The tree of a ledger.
  static func tree<Source: JournalSource>(
    _ source: Source, origin: String = origin
  ) throws -> LevelTree<Source> {
    try LevelTree(JournalReader(source), origin: origin)
  }

  /// A ledger with the level file of its first `stored` lines.
  static func ledger(_ lines: [[UInt8]], stored: Int, origin: String = origin) throws
    -> MemorySource
  {
    var source = LedgerFixture.ledger(lines, perSegment: 5)
    source.files[path] = try levelFile(Array(lines[..<stored]), origin: origin)
    return source
  }

  /// The level file of some lines.
  static func levelFile(_ lines: [[UInt8]], origin: String = origin) throws -> [UInt8] {
    let tree = try tree(LedgerFixture.ledger(lines, perSegment: 5), origin: origin)
    let missing = try #require(tree.missing)
    return missing.header + missing.nodes
  }

  /// Holds every proof of a tree against the definitions of RFC 9162.
  static func check<Source: JournalSource>(
    _ tree: inout LevelTree<Source>, _ lines: [[UInt8]], _ comment: Comment
  ) throws {
    let oracle = RecursiveTree(lines.map { MerkleHash.leaf($0) })
    for size in 1...lines.count {
      let root = oracle.root(of: 0..<size)
      #expect(try tree.root(size: size) == root, comment)
      for index in 0..<size {
        #expect(
          try tree.inclusionProof(
            of: index, size: size, leafHash: oracle.leafHashes[index], root: root)
            == oracle.inclusionProof(of: index, size: size), comment)
      }
      for old in 1...size {
        #expect(
          try tree.consistencyProof(
            from: old, root: oracle.root(of: 0..<old), to: size, root: root)
            == oracle.consistencyProof(from: old, to: size), comment)
      }
    }
  }

  @Test func `every proof is that of the definition, whatever part of it is stored`() throws {
    for count in 1...18 {
      let lines = LedgerFixture.lines(count)
      for stored in 1...count {
        var tree = try Self.tree(Self.ledger(lines, stored: stored))
        #expect(!tree.isRebuilt)
        #expect(tree.isStored == (stored == count))
        try Self.check(&tree, lines, "\(stored) of \(count) stored")
        #expect(!tree.isRebuilt)
      }
    }
  }

  @Test func `a stored node is the node of the same place in memory`() throws {
    let lines = LedgerFixture.lines(300)
    let levels = MerkleLevels(lines.map { MerkleHash.leaf($0) })
    let tree = try Self.tree(Self.ledger(lines, stored: 300))
    for (level, digests) in levels.levels.enumerated() {
      for (index, digest) in digests.enumerated() {
        let node = try #require(NodeCoordinate(level: level, index: index))
        #expect(try tree.digest(of: node) == digest)
      }
    }
  }

  @Test func `without a level file everything comes from the log`() throws {
    let lines = LedgerFixture.lines(9)
    var tree = try Self.tree(LedgerFixture.ledger(lines, perSegment: 5))
    #expect(tree.isRebuilt)
    try Self.check(&tree, lines, "no file")
  }

  @Test func `what the tree does not have is refused, and costs no second reading`() throws {
    let lines = LedgerFixture.lines(6)
    let leaf = MerkleHash.leaf(lines[0])
    var tree = try Self.tree(Self.ledger(lines, stored: 6))
    let root = tree.head.root
    #expect(throws: LevelError<Never>.proof(.indexOutside(index: 6, size: 6))) {
      try tree.inclusionProof(of: 6, size: 6, leafHash: leaf, root: root)
    }
    #expect(throws: LevelError<Never>.proof(.shrunk(oldSize: 7, newSize: 6))) {
      try tree.root(size: 7)
    }
    #expect(!tree.isRebuilt)
    // A root that no tree of this log has: the file is given up, and the answer stays the same.
    #expect(throws: LevelError<Never>.proof(.rootDiffers(found: root, expected: .zero))) {
      try tree.inclusionProof(of: 0, size: 6, leafHash: leaf, root: .zero)
    }
  }

  @Test func `an empty ledger has an empty tree`() throws {
    var tree = try Self.tree(LedgerFixture.ledger([]))
    #expect(try tree.root(size: 0) == MerkleHash.emptyRoot)
    #expect(tree.missing == nil)
  }
}
