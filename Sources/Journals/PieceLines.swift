// Directive ledger · Journals — SPDX-License-Identifier: Apache-2.0

package import Digests
import MerkleTrees

/// What was made of the lines of one piece of a journal, with what joins it to those beside it.
///
/// Within the piece each line names the hash of the one before it; whoever joins pieces holds
/// `predecessor` against the last hash of the piece before.
package struct PieceLines<Made: Sendable>: Sendable {
  /// The segment of the piece.
  package let segment: SegmentName
  /// Whether the piece is the first of its segment.
  package let isFirst: Bool
  /// The hash that the first line names as the one before it.
  package let predecessor: Digest
  /// What was made of each line, at least one.
  package let made: [Made]
  /// The hash of each line.
  package let leaves: [Digest]
  /// Where each line stands among those of the piece, without its newline.
  package let ranges: [Range<Int>]

  /// The hash of the last line.
  package var last: Digest { leaves[leaves.count - 1] }

  /// Makes something of lines; nil where any of them is no line, or does not name the one before.
  ///
  /// - Parameters:
  ///   - bytes: the lines, each with its newline, at least one.
  ///   - next: makes something of the line at a position, and moves the position to its newline;
  ///     nil where it is no line.
  package init?(
    _ bytes: Span<UInt8>, of piece: JournalPiece,
    _ next: (Span<UInt8>, inout Int) -> Made?
  ) {
    var made: [Made] = []
    var ranges: [Range<Int>] = []
    var position = 0
    while position < bytes.count {
      let start = position
      guard let line = next(bytes, &position) else { return nil }
      made.append(line)
      ranges.append(start..<position)
      position += 1
    }
    guard let first = ranges.first,
      let predecessor = LineFormat.predecessor(of: bytes.extracting(first))
    else { return nil }
    let leaves = MerkleHash.leaves(ranges, of: bytes)
    for (leaf, range) in zip(leaves, ranges.dropFirst()) {
      guard leaf.isWritten(in: bytes, at: LineFormat.placeOfPredecessor(endingAt: range.upperBound))
      else { return nil }
    }
    segment = piece.segment
    isFirst = piece.isFirst
    self.predecessor = predecessor
    self.made = made
    self.leaves = leaves
    self.ranges = ranges
  }
}
