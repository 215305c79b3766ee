// Directive ledger · Tiles — SPDX-License-Identifier: Apache-2.0

/// Why a tile is not to be had.
public enum TileReadingError<Failure: Error & Hashable>: Error, Hashable {
  /// The outside failed.
  case source(Failure)
  /// There is no such tile, neither in this width nor full.
  case missing(TileName)
  /// The tile is no tile of its width.
  case malformed(TileName, TileError)
}
