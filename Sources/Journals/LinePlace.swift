// Directive ledger · Journals — SPDX-License-Identifier: Apache-2.0

/// Where a line stands.
public struct LinePlace: Hashable, Sendable {
  /// The sequence number of the line.
  public let sequence: Int
  /// The segment that holds it.
  public let segment: SegmentName
  /// The offset of its first byte in the segment.
  public let offset: Int
  /// The number of its bytes, without the newline.
  public let byteCount: Int

  /// Takes what the reader found.
  public init(sequence: Int, segment: SegmentName, offset: Int, byteCount: Int) {
    self.sequence = sequence
    self.segment = segment
    self.offset = offset
    self.byteCount = byteCount
  }
}
