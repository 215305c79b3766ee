// Directive ledger · Tiles — SPDX-License-Identifier: Apache-2.0

/// Which tiles a tree has.
public enum Tiling {
  /// The number of levels of tiles of the largest tree.
  private static let levelCount = 8

  /// The tiles of hashes that a tree of `newSize` leaves has and one of `oldSize` has not: row by
  /// row, the leaves first, the partial tile of a row last.
  ///
  /// - Precondition: neither size is negative, and the new one is not the smaller one.
  public static func hashTiles(from oldSize: Int = 0, to newSize: Int) -> [TileName] {
    (0..<levelCount).flatMap { level in
      row(.hashes(level: level), from: oldSize >> (8 * level), to: newSize >> (8 * level))
    }
  }

  /// The bundles of entries that a tree of `newSize` leaves has and one of `oldSize` has not.
  ///
  /// - Precondition: as for `hashTiles`.
  public static func entryBundles(from oldSize: Int = 0, to newSize: Int) -> [TileName] {
    row(.entries, from: oldSize, to: newSize)
  }

  /// The tiles of a row that has grown.
  private static func row(
    _ content: TileName.Content, from oldCount: Int, to newCount: Int
  ) -> [TileName] {
    precondition(
      0...newCount ~= oldCount && newCount / 256 < TileName.indexLimit,
      "a row from \(oldCount) to \(newCount)")
    guard oldCount < newCount else { return [] }
    let full = newCount / TileName.fullWidth
    var tiles = (oldCount / TileName.fullWidth..<full).map {
      TileName(known: content, $0, TileName.fullWidth)
    }
    let rest = newCount % TileName.fullWidth
    if rest > 0 { tiles.append(TileName(known: content, full, rest)) }
    return tiles
  }
}
