// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Digests
import Directives
import EventCoding
import Journals
import MerkleTrees

/// The events of one piece of a journal, with what joins it to the pieces beside it.
struct LinesRead: Sendable {
  /// The hash that the first line names as the one before it.
  let predecessor: Digest
  /// The events.
  let events: [Event]
  /// The hash of the last line.
  let last: Digest

  /// Reads lines; nil where any of them is no line, or does not name the one before it.
  ///
  /// - Parameter bytes: the lines, each with its newline, at least one.
  init?(
    _ bytes: Span<UInt8>, of piece: JournalPiece, _ decode: LineDecoder, _ days: inout DayMemory
  ) {
    var events: [Event] = []
    var ranges: [Range<Int>] = []
    var position = 0
    while position < bytes.count {
      let start = position
      guard let event = decode.next(bytes, &position, &days) else { return nil }
      events.append(event)
      ranges.append(start..<position)
      position += 1
    }
    let leaves = MerkleHash.leaves(ranges, of: bytes)
    guard let first = events.first, let last = leaves.last,
      !piece.isFirst || first.sequence.rawValue == UInt64(piece.segment.first),
      let predecessor = LineFormat.predecessor(of: bytes.extracting(ranges[0]))
    else { return nil }
    for (leaf, range) in zip(leaves, ranges.dropFirst()) {
      guard leaf.isWritten(in: bytes, at: LineFormat.placeOfPredecessor(endingAt: range.upperBound))
      else { return nil }
    }
    self.predecessor = predecessor
    self.events = events
    self.last = last
  }
}
