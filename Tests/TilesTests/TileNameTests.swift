// Directive ledger · TilesTests — SPDX-License-Identifier: Apache-2.0

import Testing
import Tiles

/// Names of tiles and their paths.
@Suite struct TileNameTests {
  /// Sizes about which something changes.
  static let sizes =
    [0, 1, 2, 255, 256, 257, 511, 512, 513, 65_279, 65_280, 65_281, 65_535, 65_536, 65_537]
    + [65_791, 65_792, 65_793, 69_887, 69_888, 69_889, 70_000]

  @Test(arguments: [
    (1_234_067, "tile/5/x001/x234/067"), (0, "tile/5/000"), (999, "tile/5/999"),
    (1_000, "tile/5/x001/000"), (1_000_000, "tile/5/x001/x000/000"),
  ]) func `an index is written in groups of three digits`(index: Int, path: String) throws {
    let tile = try #require(TileName(.hashes(level: 5), index: index))
    #expect(tile.path == path)
    #expect(TileName(path: path) == tile)
    let partial = try #require(TileName(.hashes(level: 5), index: index, width: 7))
    #expect(partial.path == path + ".p/7")
    #expect(TileName(path: path + ".p/7") == partial)
  }

  @Test func `every tile of every tree is found again by its path`() {
    for size in Self.sizes {
      for tile in Tiling.hashTiles(to: size) + Tiling.entryBundles(to: size) {
        #expect(TileName(path: tile.path) == tile)
      }
    }
  }

  @Test(arguments: [
    "", "tile", "tile/", "tile/0", "tile/0/", "tile/00/000", "tile/+1/000", "tile/-1/000",
    "tile/64/000", "tile/0/0", "tile/0/00", "tile/0/0000", "tile/0/x000/001", "tile/0/x001",
    "tile/0/001/002", "tile/0/x1/000", "tile/0/+01", "tile/0/-01", "tile/0/000/", "/tile/0/000",
    "tile/0/000.p", "tile/0/000.p/", "tile/0/000.p/0", "tile/0/000.p/256", "tile/0/000.p/07",
    "tile/0/000.p/+7", "tile/0/000.p/7/", "tile/0/000.p/7/8", "tile/0/.p/7", "tile/0/000.p.p/7",
    "tile/entry/000", "tile/entries/", "tile/entries/000.p/999999999999999999999", "tile//000",
    "tile/0/../000", "tile/0/٠٠٠", "tile/0/x999/x999/x999/x999/x999/x999/x999/999",
    "tile/0/x036/x028/x797/x018/x963/968", "checkpoint", "tile/0/000\n", "tile/0/000\0",
  ]) func `what no name has as its path is refused`(path: String) {
    #expect(TileName(path: path) == nil)
  }

  @Test func `a path with one other byte is another name or none`() throws {
    for path in ["tile/0/x001/x234/067.p/255", "tile/entries/273.p/112", "tile/63/000"] {
      let bytes = Array(path.utf8)
      for offset in bytes.indices {
        for byte: UInt8 in 0...255 where byte != bytes[offset] {
          var changed = bytes
          changed[offset] = byte
          let text = String(decoding: changed, as: UTF8.self)
          guard let tile = TileName(path: text) else { continue }
          #expect(tile.path == text && tile != TileName(path: path))
        }
      }
      for count in bytes.indices {
        let text = String(decoding: bytes[..<count], as: UTF8.self)
        #expect(TileName(path: text).map { $0.path == text } ?? true)
      }
    }
  }

  @Test func `a name keeps within its limits`() throws {
    #expect(TileName(.hashes(level: 64), index: 0) == nil)
    #expect(TileName(.hashes(level: -1), index: 0) == nil)
    #expect(TileName(.entries, index: -1) == nil)
    #expect(TileName(.entries, index: TileName.indexLimit) == nil)
    #expect(TileName(.entries, index: 0, width: 0) == nil)
    #expect(TileName(.entries, index: 0, width: 257) == nil)
    let last = try #require(TileName(.entries, index: TileName.indexLimit - 1))
    #expect(TileName(path: last.path) == last)
    #expect(last.positions.count == 256)
  }

  @Test func `a tree that grew lacks exactly the tiles that the smaller one has not`() {
    for old in Self.sizes {
      let had = Set(Tiling.hashTiles(to: old) + Tiling.entryBundles(to: old))
      for new in Self.sizes where new >= old {
        let all = Tiling.hashTiles(to: new) + Tiling.entryBundles(to: new)
        let lacking = Tiling.hashTiles(from: old, to: new) + Tiling.entryBundles(from: old, to: new)
        #expect(lacking == all.filter { !had.contains($0) }, "\(old) to \(new)")
      }
    }
  }
}
