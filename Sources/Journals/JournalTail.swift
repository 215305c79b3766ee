// Directive ledger · Journals — SPDX-License-Identifier: Apache-2.0

/// Bytes beyond the watermark: they were written and never acknowledged.
///
/// While a writer is at work this is its batch on the way; once the lock is free it is what a crash
/// left.
public struct JournalTail: Hashable, Sendable {
  /// What the bytes look like.
  public enum Kind: Hashable, Sendable {
    /// They break off within a line, or are no lines of this journal, after so many whole lines
    /// that are.
    case tornLine(wholeLines: Int)
    /// They are all zero.
    case zeros
    /// They are whole lines that continue the journal.
    case completeEvents(count: Int)
  }

  /// The segment.
  public let segment: SegmentName
  /// The offset of the first byte.
  public let offset: Int
  /// The number of bytes; 0 is a segment created and not yet written.
  public let byteCount: Int
  /// What the bytes look like.
  public let kind: Kind

  /// Takes what a reader found.
  public init(segment: SegmentName, offset: Int, byteCount: Int, kind: Kind) {
    self.segment = segment
    self.offset = offset
    self.byteCount = byteCount
    self.kind = kind
  }
}
