// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import Checkpoints
import Digests
import PosixFiles
import PosixStores
import Signatures
import Tiles

extension Publication {
  /// The line from which on the ledger is read again; nil where nothing is to be written.
  ///
  /// That is where the published head ends or, where this comes before, the last 256 lines of the
  /// first full tile that is missing: with them it fills again.
  func start() throws(PublicationError) -> Int? {
    let size = signed.checkpoint.size
    // A bundle that was not full is read again from its first entry.
    func bundleStart(_ size: Int) -> Int { size / TileName.fullWidth * TileName.fullWidth }
    var start = oldSize < size ? bundleStart(oldSize) : nil
    for tile in Tiling.hashTiles(to: size) + Tiling.entryBundles(to: size) {
      let end = tile.positions.upperBound << (8 * tile.level)
      let needed = tile.isFull ? end - TileName.fullWidth : bundleStart(size)
      guard needed < start ?? .max, try !isThere(tile) else { continue }
      start = needed
    }
    return start
  }

  /// Whether a file is there in a length that it may have; what it holds is not read.
  private func isThere(_ tile: TileName) throws(PublicationError) -> Bool {
    let found: Int?
    do throws(FileError) {
      found = try directory.reading.byteCount(of: tile.path)
    } catch {
      throw .writing(error)
    }
    guard let found else { return false }
    return tile.content == .entries
      ? found > 2 * tile.width : found == Digest.byteCount * tile.width
  }

  /// The checkpoint to show: with the signatures that were published below it before, by keys that
  /// have not signed it in the ledger.
  func merged(with old: SignedCheckpoint?) throws(PublicationError) -> SignedCheckpoint {
    var merged = signed
    guard let old, old.checkpoint == signed.checkpoint else { return merged }
    for signature in old.note.signatures {
      let isKnown = signed.note.signatures.contains {
        $0.name == signature.name && $0.keyID == signature.keyID
      }
      guard !isKnown else { continue }
      do throws(CheckpointFormatError) {
        merged = try merged.adding(signature)
      } catch {
        throw .published(error)
      }
    }
    return merged
  }
}
