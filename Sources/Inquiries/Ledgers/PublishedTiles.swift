// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import PosixFiles
import Tiles

/// The tiles of a log that is published in a directory.
struct PublishedTiles: TileSource {
  /// The directory.
  let directory: PublishedDirectory

  /// The bytes of a tile.
  func bytes(of tile: TileName) throws(FileError) -> [UInt8]? {
    try directory.bytes(of: tile.path, limit: EntryBundle.byteCountLimit)
  }

  /// The bytes of the checkpoint; of one that is too long, more than a note may have.
  func checkpoint() throws(FileError) -> [UInt8]? {
    try directory.bytes(of: "checkpoint", limit: 1 << 20)
  }
}
