// Directive ledger · Journals — SPDX-License-Identifier: Apache-2.0

/// The part of a segment that is read.
public struct SegmentExtent: Hashable, Sendable {
  /// The segment.
  public let name: SegmentName
  /// The offsets of the bytes within it.
  public let bytes: Range<Int>
  /// The offset of its first byte in the segments laid end to end.
  public let absoluteStart: Int

  /// Takes the parts.
  package init(name: SegmentName, bytes: Range<Int>, absoluteStart: Int) {
    self.name = name
    self.bytes = bytes
    self.absoluteStart = absoluteStart
  }

  /// The offset after its last byte in the segments laid end to end.
  public var absoluteEnd: Int { absoluteStart + bytes.upperBound }

  /// The path of the segment.
  var path: JournalPath { .segment(name) }
}
