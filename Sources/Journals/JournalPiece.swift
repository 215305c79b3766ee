// Directive ledger · Journals — SPDX-License-Identifier: Apache-2.0

/// A part of a segment with all lines that begin in it, so that parts can be read side by side.
package struct JournalPiece: Hashable, Sendable {
  /// The number of bytes of a part, but for the last one of a segment.
  ///
  /// As many as stay in the cache of a core while lines are told and hashed.
  private static let byteCount = 1 << 18
  /// The number of bytes behind a part in which its last line ends most often.
  private static let nearbyByteCount = 1 << 12

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

  /// Reads the lines that begin here, each with its newline, and answers where they stand in the
  /// buffer, which grows where it has to; nil where something else is found, or nothing to read: a
  /// line that does not end, or that is too long.
  package func read<Source: JournalSource>(
    from source: Source, into buffer: inout [UInt8]
  ) -> Range<Int>? {
    // The byte before says whether a line begins with the first one.
    let start = Swift.max(bytes.lowerBound - 1, 0)
    let newline = UInt8(ascii: "\n")
    var filled = 0
    // Most lines are short, so that the end of the last one is looked for nearby before afar.
    for beyond in [Self.nearbyByteCount, JournalLimits.lineByteCount + 1] {
      let last = Swift.min(end, bytes.upperBound + beyond)
      guard fill(&buffer, filled..<last - start, from: source, at: start) else { return nil }
      filled = last - start
      // The last line that begins here ends at the first newline from the last byte on.
      guard let end = buffer[(bytes.upperBound - start - 1)..<filled].firstIndex(of: newline) else {
        continue
      }
      guard start < bytes.lowerBound else { return 0..<end + 1 }
      guard let before = buffer[..<filled].firstIndex(of: newline) else { return nil }
      return before + 1..<Swift.max(before, end) + 1
    }
    return nil
  }

  /// Reads a part of the segment into its place in the buffer, and answers whether all of it is
  /// there.
  private func fill<Source: JournalSource>(
    _ buffer: inout [UInt8], _ part: Range<Int>, from source: Source, at start: Int
  ) -> Bool {
    if buffer.count < part.upperBound {
      buffer += [UInt8](repeating: 0, count: part.upperBound - buffer.count)
    }
    let read = buffer.withUnsafeMutableBytes { bytes in
      // Why it cannot be read does not matter: then it is not all there.
      try? source.read(
        .segment(segment), at: start + part.lowerBound,
        into: UnsafeMutableRawBufferPointer(rebasing: bytes[part]))
    }
    return read == part.count
  }
}
