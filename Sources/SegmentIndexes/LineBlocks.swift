// Directive ledger · SegmentIndexes — SPDX-License-Identifier: Apache-2.0

import Journals

/// The bytes of segments, read a block at a time: lines that are asked for together mostly stand
/// near each other, and a call of the system costs as much as a block.
struct LineBlocks {
  /// The number of bytes of a block: some ten lines.
  private static let blockByteCount = 1 << 12

  /// Which block of which segment.
  private struct Place: Hashable {
    /// The segment.
    let segment: JournalPath
    /// The number of the block in it.
    let number: Int
  }

  /// Blocks that were read.
  private var blocks = RecentBytes<Place>()

  /// Some bytes of a segment; nil where they cannot be read.
  mutating func bytes(
    _ range: Range<Int>, of segment: JournalPath, in files: SourceFiles
  ) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    while bytes.count < range.count {
      let position = range.lowerBound + bytes.count
      let place = Place(segment: segment, number: position / Self.blockByteCount)
      guard let block = block(place, in: files) else { return nil }
      let start = position % Self.blockByteCount
      let end = Swift.min(start + range.count - bytes.count, block.count)
      // The file ends before the line does.
      guard start < end else { return nil }
      bytes += block[start..<end]
    }
    return bytes
  }

  /// A block, read where it is not kept.
  private mutating func block(_ place: Place, in files: SourceFiles) -> [UInt8]? {
    if let block = blocks[place] { return block }
    guard
      let block = files.bytes(
        of: place.segment, at: place.number * Self.blockByteCount,
        count: Self.blockByteCount)
    else { return nil }
    blocks.keep(block, of: place)
    return block
  }
}
