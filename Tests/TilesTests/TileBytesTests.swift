// Directive ledger · TilesTests — SPDX-License-Identifier: Apache-2.0

import Digests
import MerkleTrees
import Testing
import Tiles

/// The bytes of tiles.
@Suite struct TileBytesTests {
  @Test func `a bundle is read as it was written`() throws {
    let entries: [[UInt8]] = [[], [1], Array(repeating: 7, count: 300), Array("ô".utf8)]
    let bundle = try #require(EntryBundle(entries))
    #expect(bundle.bytes.prefix(5) == [0, 0, 0, 1, 1])
    #expect(try EntryBundle(bytes: bundle.bytes, width: 4) == bundle)
    for count in bundle.bytes.indices {
      #expect(throws: TileError.self) {
        try EntryBundle(bytes: Array(bundle.bytes[..<count]), width: 4)
      }
    }
    #expect(throws: TileError.trailingBytes(count: 1)) {
      try EntryBundle(bytes: bundle.bytes + [0], width: 4)
    }
    #expect(throws: TileError.entryCutOff(entry: 4)) {
      try EntryBundle(bytes: bundle.bytes, width: 5)
    }
  }

  @Test func `the longest entry is 65,535 bytes`() throws {
    let longest = [UInt8](repeating: 1, count: 65_535)
    let bundle = try #require(EntryBundle([longest]))
    #expect(try EntryBundle(bytes: bundle.bytes, width: 1).entries == [longest])
    #expect(EntryBundle([longest + [1]]) == nil)
  }

  @Test func `hashes are read as they were written, and no other number of bytes is`() throws {
    let tile = HashTile((0..<9).map { MerkleHash.leaf([$0]) })
    #expect(try HashTile(bytes: tile.bytes, width: 9) == tile)
    #expect(tile.root == nil)
    #expect(throws: TileError.byteCount(found: 288, expected: 320)) {
      try HashTile(bytes: tile.bytes, width: 10)
    }
    #expect(throws: TileError.byteCount(found: 287, expected: 288)) {
      try HashTile(bytes: Array(tile.bytes.dropLast()), width: 9)
    }
    let tree = RecursiveTree(tile.digests)
    #expect(tile.root(height: 3, index: 0) == tree.root(of: 0..<8))
    #expect(tile.root(height: 1, index: 3) == tree.root(of: 6..<8))
    #expect(tile.root(height: 1, index: 4) == nil)
    #expect(tile.root(height: 0, index: -1) == nil)
    #expect(tile.root(height: 9, index: 0) == nil)
  }
}
