// Directive ledger · Journals — SPDX-License-Identifier: Apache-2.0

/// A part of a segment with all lines that begin in it, so that parts can be read side by side.
package struct JournalPiece: Hashable, Sendable {
  /// The number of bytes of a part, but for the last one of a segment.
  private static let byteCount = 1 << 20

  /// The segment.
  package let segment: SegmentName
  /// Where its lines begin.
  package let bytes: Range<Int>
  /// Where the committed bytes of the segment end.
  private let end: Int

  /// Whether it is the first of its segment.
  package var isFirst: Bool { bytes.lowerBound == 0 }

  /// The committed part of a journal in pieces, in order.
  package static func pieces(of snapshot: JournalSnapshot) -> [JournalPiece] {
    snapshot.committed.flatMap { extent in
      stride(from: 0, to: extent.bytes.upperBound, by: byteCount).map { start in
        JournalPiece(
          segment: extent.name,
          bytes: start..<Swift.min(start + byteCount, extent.bytes.upperBound),
          end: extent.bytes.upperBound)
      }
    }
  }

  /// Reads the lines that begin here, each with its newline, and nothing else; nil where there is
  /// something else: a line that does not end, or that is too long.
  package func lines<Source: JournalSource>(
    from source: Source
  ) throws(Source.Failure) -> ArraySlice<UInt8>? {
    // The byte before says whether a line begins with the first one.
    let start = Swift.max(bytes.lowerBound - 1, 0)
    let last = Swift.min(end, bytes.upperBound + JournalLimits.lineByteCount + 1)
    let read = try source.bytes(of: .segment(segment), at: start, count: last - start)
    guard read.count == last - start else { return nil }
    let newline = UInt8(ascii: "\n")
    var first = 0
    if start < bytes.lowerBound {
      guard let before = read.firstIndex(of: newline) else { return nil }
      first = before + 1
    }
    // The last line that begins here ends at the first newline from the last byte on.
    let end = read[(bytes.upperBound - start - 1)...].firstIndex(of: newline)
    guard let end else { return nil }
    return first <= end ? read[first...end] : []
  }
}
