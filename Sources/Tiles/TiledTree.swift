// Directive ledger · Tiles — SPDX-License-Identifier: Apache-2.0

public import Digests
public import MerkleTrees

/// The tree of a published log: its nodes are read from tiles, or hashed from what they hold.
///
/// Nothing is verified here: what is built from these nodes must be.
public struct TiledTree<Source: TileSource> {
  /// Where the tiles are read from.
  private let source: Source
  /// The number of leaves.
  public let size: Int

  /// The tree of the first `size` leaves.
  public init(_ source: Source, size: Int) {
    self.source = source
    self.size = size
  }

  /// The hashes of a tile; where it is partial and no longer there, those of the full one.
  public func hashes(
    of tile: TileName
  ) throws(TileReadingError<Source.Failure>) -> HashTile {
    if let bytes = try read(tile) { return try Self.parse(bytes, tile) }
    let full = TileName(known: tile.content, tile.index, TileName.fullWidth)
    guard !tile.isFull, let bytes = try read(full) else { throw .missing(tile) }
    return HashTile(Array(try Self.parse(bytes, full).digests.prefix(tile.width)))
  }

  /// Reads a tile.
  private func read(_ tile: TileName) throws(TileReadingError<Source.Failure>) -> [UInt8]? {
    do throws(Source.Failure) {
      return try source.bytes(of: tile)
    } catch {
      throw .source(error)
    }
  }

  /// The hashes that bytes hold.
  private static func parse(
    _ bytes: [UInt8], _ tile: TileName
  ) throws(TileReadingError<Source.Failure>) -> HashTile {
    do throws(TileError) {
      return try HashTile(bytes: bytes, width: tile.width)
    } catch {
      throw .malformed(tile, error)
    }
  }
}

extension TiledTree: NodeSource {
  /// The root of a perfect subtree, from the tile that holds it or the leaves above which it lies.
  public func digest(
    of node: NodeCoordinate
  ) throws(TileReadingError<Source.Failure>) -> Digest {
    let (level, height) = (node.level / 8, node.level % 8)
    let start = node.index << height
    let index = start / TileName.fullWidth
    let count = (size >> (8 * level)) - index * TileName.fullWidth
    let tile = TileName(
      known: .hashes(level: level), index, Swift.max(1, Swift.min(count, TileName.fullWidth)))
    let within = node.index - (index * TileName.fullWidth >> height)
    guard let digest = try hashes(of: tile).root(height: height, index: within) else {
      throw .missing(tile)
    }
    return digest
  }
}
