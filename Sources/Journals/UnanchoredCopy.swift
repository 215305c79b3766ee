// Directive ledger · Journals — SPDX-License-Identifier: Apache-2.0

import Digests
import MerkleTrees

/// The head of a copy without a commit: it ends where its whole lines end.
struct UnanchoredCopy {
  /// Where the whole lines end.
  let watermark: Watermark
  /// The parts of the segments up to there.
  let segments: [SegmentExtent]

  /// Reads all lines once.
  init<Source: JournalSource>(
    _ source: Source, _ extents: [SegmentExtent]
  ) throws(JournalError<Source.Failure>) {
    var cursor = LineCursor(source, extents, sequence: 0)
    var frontier = MerkleFrontier()
    var last = Digest.zero
    var segment = SegmentName.start
    var offset = 0
    walk: while true {
      switch try cursor.advance() {
      case .lines:
        for leaf in MerkleHash.leaves(cursor.lines, of: cursor.buffer.span) {
          frontier.append(leaf)
          last = leaf
        }
        let place = cursor.place(of: cursor.lines.count - 1)
        segment = place.segment
        offset = place.offset + place.byteCount + 1
      case .damage(let damage):
        // A copy taken while a writer was at work may break off in the last line.
        guard damage.kind == .lineUnterminated, damage.segment == extents.last?.name else {
          throw .damaged(damage)
        }
        break walk
      case .end:
        break walk
      }
    }
    watermark =
      Watermark(segment: segment, offset: offset, lastLeafHash: last, frontier: frontier)
      ?? .empty
    segments = extents.filter { $0.name <= segment }.map { extent in
      let end = extent.name == segment ? offset : extent.bytes.upperBound
      return SegmentExtent(
        name: extent.name, bytes: 0..<end, absoluteStart: extent.absoluteStart)
    }
  }
}
