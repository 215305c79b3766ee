// Directive ledger · chidao-fuzz — SPDX-License-Identifier: Apache-2.0

import LevelFiles
import Tiles

extension FuzzTarget {
  /// The path of a tile is written again, and the tile keeps within its limits.
  static func tilePath(_ text: String) -> FuzzOutcome {
    FuzzOutcome(TileName(path: text)) { tile in
      guard 0...TileName.levelLimit ~= tile.level, 1...TileName.fullWidth ~= tile.width,
        tile.positions.count == tile.width
      else { return "“\(text)” is beyond the limits" }
      return isSame(tile.path, text) ? nil : "“\(text)” is written “\(tile.path)”"
    }
  }

  /// A bundle is written again byte for byte.
  static func bundle(_ bytes: [UInt8]) -> FuzzOutcome {
    guard let width = bytes.first.map(Int.init) else { return .refused(FuzzOutcome.Refusal()) }
    let rest = Array(bytes.dropFirst())
    return FuzzOutcome({ () throws(TileError) in try EntryBundle(bytes: rest, width: width) }) {
      bundle in
      guard bundle.entries.count == width else { return "\(bundle.entries.count) of \(width)" }
      return bundle.bytes == rest ? nil : "a bundle is written otherwise"
    }
  }

  /// A header is written again byte for byte.
  static func levels(_ bytes: [UInt8]) -> FuzzOutcome {
    FuzzOutcome(LevelHeader(bytes: bytes)) { header in
      header.bytes == bytes ? nil : "a header is written otherwise"
    }
  }
}
