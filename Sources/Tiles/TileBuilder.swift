// Directive ledger · Tiles — SPDX-License-Identifier: Apache-2.0

public import Digests
public import MerkleTrees

/// Makes the tiles of a growing tree, holding no more than the last tile of each row.
public struct TileBuilder: Hashable, Sendable {
  /// The number of leaves.
  public private(set) var size: Int
  /// The hashes of the tile that is being filled in each row, the leaves first.
  ///
  /// Invariant: row k has as many as the k-th digit of `size` in base 256, counted from the right.
  private var rows: [[Digest]]

  /// Begins a tree.
  public init() {
    size = 0
    rows = []
  }

  /// Begins with the first `size` leaves of a tree that is published already.
  ///
  /// - Precondition: the size is a multiple of 256, so that no tile of leaves is begun.
  /// - Throws: what the source throws.
  public init<Source: NodeSource & ~Copyable>(
    size: Int = 0, from source: borrowing Source
  ) throws(Source.Failure) {
    precondition(size >= 0 && size.isMultiple(of: 256), "\(size) leaves")
    self.size = size
    rows = []
    for level in 0..<8 {
      let count = size >> (8 * level)
      guard count > 0 else { break }
      var row: [Digest] = []
      for index in count / 256 * 256..<count {
        // A tree of so many leaves has the node.
        guard let node = NodeCoordinate(level: 8 * level, index: index) else { break }
        row.append(try source.digest(of: node))
      }
      rows.append(row)
    }
  }

  /// Adds the hash of the next leaf and lends each tile that it fills, the lowest first.
  public mutating func append<Failure: Error>(
    _ leafHash: Digest, full body: (TileName, HashTile) throws(Failure) -> Void
  ) throws(Failure) {
    size += 1
    var (level, hash) = (0, leafHash)
    while true {
      if level == rows.count { rows.append([]) }
      rows[level].append(hash)
      guard rows[level].count == TileName.fullWidth else { return }
      let tile = HashTile(rows[level])
      rows[level] = []
      try body(
        TileName(
          known: .hashes(level: level), (size >> (8 * level)) / 256 - 1, TileName.fullWidth), tile)
      guard let root = tile.root else { return }
      (level, hash) = (level + 1, root)
    }
  }

  /// The tiles that are begun and not full, the lowest first.
  public var partialTiles: [(name: TileName, tile: HashTile)] {
    rows.enumerated().filter { !$0.element.isEmpty }.map { level, row in
      (
        TileName(known: .hashes(level: level), (size >> (8 * level)) / 256, row.count),
        HashTile(row)
      )
    }
  }

  /// The root of the tree, from the tiles that are not full: they hold all that a root needs.
  public var root: Digest {
    var peaks: [Digest] = []
    for row in rows.reversed() {
      let tile = HashTile(row)
      for leaves in MerkleFrontier.coverage(size: row.count) {
        let height = leaves.count.trailingZeroBitCount
        if let peak = tile.root(height: height, index: leaves.lowerBound >> height) {
          peaks.append(peak)
        }
      }
    }
    // There is one peak for each 1 bit of the digits of the size, and so of the size.
    return MerkleFrontier(size: size, peaks: peaks)?.root ?? .zero
  }
}
