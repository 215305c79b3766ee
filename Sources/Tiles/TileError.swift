// Directive ledger · Tiles — SPDX-License-Identifier: Apache-2.0

/// What is wrong with the bytes of a tile.
public enum TileError: Error, Hashable, Sendable {
  /// The tile has `found` bytes instead of `expected`.
  case byteCount(found: Int, expected: Int)
  /// The bundle ends within entry `entry`, counted from 0.
  case entryCutOff(entry: Int)
  /// The bundle has `count` bytes more than its entries.
  case trailingBytes(count: Int)
}
