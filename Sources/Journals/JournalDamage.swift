// Directive ledger · Journals — SPDX-License-Identifier: Apache-2.0

public import Digests

/// The first place where a journal is not what it must be.
public struct JournalDamage: Hashable, Sendable {
  /// What is not as it must be.
  public enum Kind: Hashable, Sendable {
    /// The line hashes to `found`; the next line, or the commit, says it was `expected`.
    case leafHashDiffers(expected: Digest, found: Digest)
    /// The line names `found` as its predecessor, which is `expected`; the line is not the one
    /// written.
    case predecessorDiffers(expected: Digest, found: Digest)
    /// The line does not end by naming its predecessor.
    case lineMalformed
    /// The line has more bytes than a line may have.
    case lineTooLong
    /// The line does not end within the acknowledged bytes of its segment.
    case lineUnterminated
    /// The segment is named for line `found` where line `expected` comes next.
    case segmentMisnumbered(expected: Int, found: Int)
    /// The last segment holds `found` of the `expected` bytes that were acknowledged.
    case bytesMissing(expected: Int, found: Int)
    /// The acknowledged bytes hold `found` lines instead of `expected`.
    case lineCountDiffers(expected: Int, found: Int)
    /// The lines follow one another and the root is not the committed one; the first changed line
    /// is one of `since` and those after it.
    case rootDiffers(since: Int, expected: Digest, found: Digest)
    /// The lines follow one another and nothing in the commit agrees with any of them.
    case commitForeign(expected: Digest, found: Digest)
    /// The newest slot was damaged in so many bytes after it was written; the events from here on
    /// were acknowledged by it.
    case commitSlotDamaged(byteCount: Int)
    /// There is a commit file and neither of its slots is valid.
    case commitInvalid
  }

  /// What is not as it must be.
  public let kind: Kind
  /// The sequence number of the line.
  public let sequence: Int
  /// The segment of the line.
  public let segment: SegmentName
  /// The offset in the segment of the first byte of the line.
  public let offset: Int
  /// The offset of the same byte in the segments laid end to end.
  public let absoluteOffset: Int

  /// Takes what a reader found.
  public init(
    _ kind: Kind, sequence: Int, segment: SegmentName, offset: Int, absoluteOffset: Int
  ) {
    self.kind = kind
    self.sequence = sequence
    self.segment = segment
    self.offset = offset
    self.absoluteOffset = absoluteOffset
  }
}
