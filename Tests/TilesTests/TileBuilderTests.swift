// Directive ledger · TilesTests — SPDX-License-Identifier: Apache-2.0

import Digests
import MerkleTrees
import Testing
import Tiles

/// Tiles of a growing tree.
@Suite struct TileBuilderTests {
  /// The tree of the example.
  let levels = PublishedTreeTests.levels

  /// Grows a builder and answers all its tiles.
  func tiles(
    _ builder: inout TileBuilder, to size: Int
  ) -> [TileName: HashTile] {
    var tiles: [TileName: HashTile] = [:]
    for leaf in levels.levels[0][builder.size..<size] {
      builder.append(leaf) { name, tile in
        #expect(tiles.updateValue(tile, forKey: name) == nil)
      }
    }
    for (name, tile) in builder.partialTiles { tiles[name] = tile }
    return tiles
  }

  @Test(arguments: [0, 1, 255, 256, 257, 65_535, 65_536, 65_537, 70_000])
  func `the tiles are those of the tree, and so is the root`(size: Int) throws {
    var builder = try TileBuilder(from: levels)
    let tiles = tiles(&builder, to: size)
    let source = PublishedTreeTests.Memory(size: size)
    #expect(Set(tiles.keys) == Set(Tiling.hashTiles(to: size)))
    for (name, tile) in tiles { #expect(tile == source.hashes(name), "\(name)") }
    var frontier = MerkleFrontier()
    for leaf in levels.levels[0][..<size] { frontier.append(leaf) }
    #expect(builder.root == frontier.root)
  }

  @Test(arguments: [(256, 300), (512, 512), (65_280, 65_537), (65_536, 65_536), (69_888, 70_000)])
  func `whoever goes on makes what the tree did not have before`(old: Int, new: Int) throws {
    var builder = try TileBuilder(size: old, from: levels)
    let tiles = tiles(&builder, to: new)
    let source = PublishedTreeTests.Memory(size: new)
    #expect(Set(tiles.keys).isSuperset(of: Tiling.hashTiles(from: old, to: new)))
    for (name, tile) in tiles { #expect(tile == source.hashes(name), "\(name)") }
    var frontier = MerkleFrontier()
    for leaf in levels.levels[0][..<new] { frontier.append(leaf) }
    #expect(builder.root == frontier.root)
  }
}
