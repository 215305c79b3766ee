// Directive ledger · Tiles — SPDX-License-Identifier: Apache-2.0

/// Where the tiles of a published log are read from: a directory, memory, a web server.
public protocol TileSource: ~Copyable {
  /// What goes wrong outside.
  associatedtype Failure: Error & Hashable

  /// The bytes of a tile, or nil where there is no such tile.
  func bytes(of tile: TileName) throws(Failure) -> [UInt8]?
}
