// Directive ledger · TilesTests — SPDX-License-Identifier: Apache-2.0

import Digests
import MerkleTrees
import Testing
import Tiles

/// The log of 70,000 entries, entry i being i in ASCII digits: the example of C2SP tlog-tiles.
///
/// The digests were computed by other programs.
@Suite struct PublishedTreeTests {
  /// The tree.
  static let levels = MerkleLevels((0..<70_000).map { MerkleHash.leaf(Array(String($0).utf8)) })

  /// The tiles of that tree, made from its nodes.
  struct Memory: TileSource {
    /// The number of leaves that are published.
    var size = 70_000

    func bytes(of tile: TileName) -> [UInt8]? {
      if case .entries = tile.content { return bundle(tile)?.bytes }
      return hashes(tile)?.bytes
    }

    /// The hashes of a tile.
    func hashes(_ tile: TileName) -> HashTile? {
      let row = levels.levels.indices.contains(8 * tile.level) ? levels.levels[8 * tile.level] : []
      let count = min(size >> (8 * tile.level), row.count)
      return tile.positions.upperBound <= count ? HashTile(Array(row[tile.positions])) : nil
    }

    /// The entries of a bundle.
    func bundle(_ tile: TileName) -> EntryBundle? {
      EntryBundle(tile.positions.map { Array(String($0).utf8) })
    }
  }

  @Test(arguments: [
    ("tile/0/000", 8_192, "b9704a8bfbee2c61185ceb38904a49f3f703c81e194b5b2ccdc254c2bdaaa62b"),
    ("tile/0/272", 8_192, "c2f1c18b351a6cde9fbab7bd56276cb209b7dabaf10512b6fc863db3ef9a76b2"),
    ("tile/0/273.p/112", 3_584, "4d21244557c976993a9a89bf928a46b5a876585228df279878239fd84489e5a5"),
    ("tile/1/000", 8_192, "ea7b038bc73489c89c31a27ac355aaca65a4ed73f0dd7484e68deb29d30f10a2"),
    ("tile/1/001.p/17", 544, "adfaca2731630fe7944a4b98a0f98ef3e98685eafda09e6f81070218fb759ce4"),
    ("tile/2/000.p/1", 32, "f0113c8bad855b49f9a5dd661d50012cd94f19aae87a45eb8334666835e3caea"),
    ("tile/entries/000", 1_170, "94693d5c6d6a0355ec07bac8214516c1ce6a5100b0588f226fd95f26571157d7"),
    (
      "tile/entries/273.p/112", 784,
      "36c3ec44895d1b8098dbe8523078d6750bf09e0f12cd64671ebfe165b7647405"
    ),
  ]) func `a tile is the published one`(path: String, byteCount: Int, digest: String) throws {
    let tile = try #require(TileName(path: path))
    let bytes = try #require(Memory().bytes(of: tile))
    #expect(bytes.count == byteCount)
    #expect(SHA256.hash(bytes).hexadecimal == digest)
  }

  @Test func `the tree has the tiles that the specification counts`() {
    let tiles = Tiling.hashTiles(to: 70_000)
    /// The paths of the last tiles of a row, and the number of full ones.
    func row(_ level: Int) -> (full: Int, partial: [String]) {
      let row = tiles.filter { $0.level == level }
      return (row.count(where: \.isFull), row.filter { !$0.isFull }.map(\.path))
    }
    #expect(row(0) == (273, ["tile/0/273.p/112"]))
    #expect(row(1) == (1, ["tile/1/001.p/17"]))
    #expect(row(2) == (0, ["tile/2/000.p/1"]))
    #expect(row(3) == (0, []))
    #expect(Tiling.entryBundles(to: 70_000).count == 274)
    #expect(Tiling.hashTiles(to: 256).map(\.path) == ["tile/0/000", "tile/1/000.p/1"])
    #expect(Tiling.hashTiles(to: 0).isEmpty)
  }

  @Test func `the root of the tree comes out of its tiles`() throws {
    let tree = TiledTree(Memory(), size: 70_000)
    let peaks = try MerkleFrontier.coverage(size: 70_000).map { leaves in
      let level = leaves.count.trailingZeroBitCount
      return try tree.digest(
        of: #require(NodeCoordinate(level: level, index: leaves.lowerBound >> level)))
    }
    #expect(
      MerkleFrontier(size: 70_000, peaks: peaks)?.root.base64
        == "Gkzfy2Y3SgwNy+9JrL1JdtE+6GT7PLJB/JQ8rQTwL34=")
  }

  @Test func `a node out of the tiles is the node in memory`() throws {
    let tree = TiledTree(Memory(), size: 70_000)
    for (level, row) in Self.levels.levels.enumerated() {
      for index in stride(from: 0, to: row.count, by: max(1, row.count / 41)) + [row.count - 1] {
        let node = try #require(NodeCoordinate(level: level, index: index))
        #expect(try tree.digest(of: node) == row[index], "\(node)")
      }
      let beyond = try #require(NodeCoordinate(level: level, index: row.count))
      #expect(throws: TileReadingError<Never>.self) { try tree.digest(of: beyond) }
    }
  }

  @Test func `proofs out of tiles are good, also where a full tile came after the partial one`()
    throws
  {
    let size = 69_800
    let root = MerkleLevels(Self.levels.levels[0][..<size])
    let oracle = try InclusionProof(of: 69_799, size: size, from: root)
    let tree = TiledTree(WithoutPartials(), size: size)
    #expect(try InclusionProof(of: 69_799, size: size, from: tree) == oracle)
  }

  /// The tiles of the whole tree, from which those of leaves are gone that are not full.
  struct WithoutPartials: TileSource {
    func bytes(of tile: TileName) -> [UInt8]? {
      tile.isFull || tile.level > 0 ? Memory().bytes(of: tile) : nil
    }
  }
}

/// The two sequences one after the other.
private func + (left: StrideTo<Int>, right: [Int]) -> [Int] { Array(left) + right }
