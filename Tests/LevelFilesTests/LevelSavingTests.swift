// Directive ledger · LevelFilesTests — SPDX-License-Identifier: Apache-2.0

import Digests
import JournalWriters
import Journals
import LevelFiles
import MerkleTrees
import SimulatedDisks
import Testing

/// How a level file grows, and what that costs.
@Suite struct LevelSavingTests {
  /// A ledger on a memory disk, with the level file of its first `stored` lines.
  func disk(_ lines: [[UInt8]], stored: Int) throws -> MemoryStore {
    let store = MemoryStore()
    for (path, bytes) in LedgerFixture.ledger(lines, perSegment: 5).files {
      store.plant(path, bytes)
    }
    guard stored > 0 else { return store }
    store.plant(LevelTreeTests.path, try LevelTreeTests.levelFile(Array(lines[..<stored])))
    return store
  }

  @Test func `a file that grew is the file that was made at once`() throws {
    let lines = LedgerFixture.lines(23)
    let whole = try LevelTreeTests.levelFile(lines)
    for stored in 0...22 {
      let store = try disk(lines, stored: stored)
      var tree = try LevelTreeTests.tree(store)
      #expect(try store.save(&tree))
      #expect(tree.isStored)
      #expect(store.contents(LevelTreeTests.path) == whole)
      #expect(try !store.save(&tree))
    }
  }

  @Test(arguments: [0, 4, 16])
  func `a crash at any call leaves no file that leads to a wrong proof`(stored: Int) throws {
    let lines = LedgerFixture.lines(19)
    var states = 0
    for call in 1...12 {
      let store = try disk(lines, stored: stored)
      var tree = try LevelTreeTests.tree(store)
      store.disk.script = MemoryScript(call: call, call % 2 == 0 ? .crashes : .crashesHalfWay)
      // A crash before the end is what is tried here.
      _ = try? store.save(&tree)
      var chance = Chance(seed: UInt64(call))
      var failure: (any Error)?
      store.disk.forEachCrashState(
        CrashBound(combinationLimit: 6, sampleCount: 2), &chance
      ) { state in
        states += 1
        do {
          var next = try LevelTreeTests.tree(MemoryStore(state))
          try LevelTreeTests.check(&next, lines, "call \(call), state \(states)")
        } catch {
          failure = error
        }
      }
      #expect(failure == nil, "call \(call)")
    }
    #expect(states > 12)
  }

  @Test func `a proof out of ten thousand events reads a few kilobytes, and no log`() throws {
    let lines = LedgerFixture.lines(10_000)
    var memory = LedgerFixture.ledger(lines)
    var whole = try LevelTreeTests.tree(memory)
    memory.files[LevelTreeTests.path] = whole.missing.map { $0.header + $0.nodes }
    let source = CountingSource(source: memory)
    var tree = try LevelTreeTests.tree(source)
    let (leaf, root) = (MerkleHash.leaf(lines[4_321]), tree.head.root)
    let proof = try tree.inclusionProof(of: 4_321, size: 10_000, leafHash: leaf, root: root)
    let size = 9_999
    let old = try tree.root(size: size)
    _ = try tree.consistencyProof(from: size, root: old, to: 10_000, root: root)
    #expect(proof.path.count == 14)
    #expect(!tree.isRebuilt)
    let counts = source.tally.byteCounts
    // Header, peaks, and what three proofs need: at most 32 bytes for each node.
    #expect(try #require(counts[.cache]) < 512 + 32 * 100)
    #expect(counts[.events, default: 0] == 0)
    #expect(try whole.root(size: size) == old)
  }

  @Test func `what is behind is brought up by the lines that are new`() throws {
    let lines = LedgerFixture.lines(2_000)
    var memory = LedgerFixture.ledger(lines)
    memory.files[LevelTreeTests.path] = try LevelTreeTests.tree(
      LedgerFixture.ledger(Array(lines[..<1_990]))
    ).missing.map { $0.header + $0.nodes }
    let source = CountingSource(source: memory)
    let tree = try LevelTreeTests.tree(source)
    #expect(!tree.isRebuilt)
    let newByteCount = lines[1_990...].reduce(0) { $0 + $1.count + 1 }
    #expect(source.tally.byteCounts[.events] == newByteCount)
  }
}
