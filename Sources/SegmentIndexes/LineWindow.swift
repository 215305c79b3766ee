// Directive ledger · SegmentIndexes — SPDX-License-Identifier: Apache-2.0

import Journals

/// The bytes of a segment from one line on, for whoever goes forward through many of its lines.
struct LineWindow {
  /// The number of bytes that are read at once at first, and where lines lie far apart.
  private static let leastByteCount = 1 << 12
  /// The most bytes that are read at once, where lines lie close together.
  private static let mostByteCount = 1 << 16

  /// The number of bytes that were read last.
  private var byteCount = 0

  /// The segment.
  private var segment: JournalPath?
  /// Where the bytes stand in it.
  private var range = 0..<0
  /// The bytes.
  private(set) var bytes: [UInt8] = []

  /// Where the bytes of a line stand in `bytes`, which are read where they are others; nil where
  /// they cannot be read.
  mutating func range(
    of line: Range<Int>, in segment: JournalPath, _ files: SourceFiles
  ) -> Range<Int>? {
    if self.segment != segment || line.lowerBound < range.lowerBound
      || range.upperBound < line.upperBound
    {
      // A line that follows closely says that more of them will.
      let isNear =
        self.segment == segment && line.lowerBound >= range.lowerBound
        && line.lowerBound - range.upperBound < byteCount
      byteCount = isNear ? Swift.min(byteCount * 2, Self.mostByteCount) : Self.leastByteCount
      let count = Swift.max(byteCount, line.count)
      guard let read = files.bytes(of: segment, at: line.lowerBound, count: count),
        read.count >= line.count
      else { return nil }
      self.segment = segment
      range = line.lowerBound..<line.lowerBound + read.count
      bytes = read
    }
    return line.lowerBound - range.lowerBound..<line.upperBound - range.lowerBound
  }
}
