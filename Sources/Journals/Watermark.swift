// Directive ledger · Journals — SPDX-License-Identifier: Apache-2.0

public import Digests
public import MerkleTrees

/// How far a journal is acknowledged, and what stands there.
public struct Watermark: Hashable, Sendable {
  /// The last segment that holds acknowledged lines.
  public let segment: SegmentName
  /// The number of acknowledged bytes of that segment.
  public let offset: Int
  /// The leaf hash of the last line; 32 zero bytes where there is no line.
  public let lastLeafHash: Digest
  /// The frontier of the Merkle tree over all acknowledged lines.
  public let frontier: MerkleFrontier

  /// The watermark of a journal without lines.
  public static let empty = Watermark(
    unchecked: .start, offset: 0, lastLeafHash: .zero, frontier: MerkleFrontier())

  /// Takes what belongs together, or answers `nil` where it cannot.
  ///
  /// Invariant: a journal without lines is `empty`; any other has bytes in its last segment, which
  /// begins before the last line, and where the last leaf stands alone in the frontier it is the
  /// last leaf.
  public init?(segment: SegmentName, offset: Int, lastLeafHash: Digest, frontier: MerkleFrontier) {
    self.init(
      unchecked: segment, offset: offset, lastLeafHash: lastLeafHash, frontier: frontier)
    guard frontier.size > 0 else {
      guard self == .empty else { return nil }
      return
    }
    guard offset > 0, segment.first < frontier.size, frontier.size <= JournalLimits.lineCount,
      frontier.size.isMultiple(of: 2) || frontier.peaks.last == lastLeafHash
    else { return nil }
  }

  /// Takes what is known to belong together.
  private init(
    unchecked segment: SegmentName, offset: Int, lastLeafHash: Digest, frontier: MerkleFrontier
  ) {
    self.segment = segment
    self.offset = offset
    self.lastLeafHash = lastLeafHash
    self.frontier = frontier
  }

  /// The watermark after more lines, at least one.
  ///
  /// - Parameters:
  ///   - leaves: the hashes of the lines.
  ///   - byteCount: the bytes of the lines with their newlines.
  ///   - inNewSegment: whether the lines begin a segment.
  /// - Precondition: the numbers are within `JournalLimits`.
  package func appending(
    _ leaves: [Digest], byteCount: Int, inNewSegment: Bool
  ) -> Watermark {
    var frontier = frontier
    frontier.append(contentsOf: leaves)
    return Watermark(
      unchecked: inNewSegment ? SegmentName(unchecked: size) : segment,
      offset: (inNewSegment ? 0 : offset) + byteCount,
      lastLeafHash: leaves.last ?? lastLeafHash, frontier: frontier)
  }

  /// The number of acknowledged lines.
  public var size: Int { frontier.size }
  /// The root of the tree over all acknowledged lines.
  public var root: Digest { frontier.root }
}
