// Directive ledger · SegmentIndexes — SPDX-License-Identifier: Apache-2.0

import Digests
public import Directives
public import Journals
import MerkleTrees

/// What the indexes of a ledger lack, made from its lines.
public struct IndexUpdate: Sendable {
  /// The files to write, each in place of what bears its name, in the order of the segments.
  public private(set) var files: [(path: JournalPath, bytes: [UInt8])] = []

  /// The segment that is taken in.
  private var draft: SegmentIndexDraft?
  /// The segment to which the draft belongs.
  private var segment = SegmentName.start
  /// How far lines were taken in.
  private var end: Watermark
  /// The frontier over the lines that were taken in.
  private var frontier: MerkleFrontier
  /// The hash of the last line that was taken in.
  private var lastLeafHash: Digest
  /// The offset behind it.
  private var offset: Int
  /// The origin of the ledger.
  private let origin: String

  /// Begins behind the lines that have indexes.
  private init(origin: String, behind end: Watermark, _ draft: SegmentIndexDraft?) {
    self.origin = origin
    self.end = end
    self.draft = draft
    segment = end.segment
    frontier = end.frontier
    lastLeafHash = end.lastLeafHash
    offset = end.offset
  }

  /// Makes what the indexes lack up to the end of a journal; nothing while that is little.
  ///
  /// - Parameters:
  ///   - slack: how many lines may be without an index.
  ///   - event: gives the event of a line; where it gives none, the indexes end before it.
  /// - Throws: where the journal cannot be read.
  /// - Complexity: linear in the lines that have no index, and in those of their first segment.
  public static func missing<Source: JournalSource & Sendable>(
    from reader: JournalReader<Source>, origin: String, slack: Int = 0,
    event: (LinePlace, Span<UInt8>) -> Event?
  ) throws(JournalError<Source.Failure>) -> IndexUpdate? {
    let last = SegmentIndex.all(of: reader, in: reader.source).last
    let end = last?.header.watermark ?? .empty
    guard reader.head.size - end.size > slack else { return nil }
    if let last, let draft = SegmentIndexDraft(continuing: last, in: reader.source) {
      var update = IndexUpdate(origin: origin, behind: end, draft)
      if (try? update.takeAll(reader, event)) != nil { return update }
    }
    // Where the last index cannot be read to its end, or leads to no line of this journal, all are
    // made anew.
    var update = IndexUpdate(origin: origin, behind: .empty, nil)
    try update.takeAll(reader, event)
    return update
  }

  /// Takes in every line behind the end.
  private mutating func takeAll<Source: JournalSource>(
    _ reader: JournalReader<Source>, _ event: (LinePlace, Span<UInt8>) -> Event?
  ) throws(JournalError<Source.Failure>) {
    try reader.forEachLeaf(after: end) { place, leaf, bytes in
      guard let event = event(place, bytes) else { return false }
      if place.segment != segment || draft == nil {
        finish()
        segment = place.segment
        draft = SegmentIndexDraft(segment, after: lastLeafHash)
      }
      guard draft?.take(event, at: place, leaf: leaf) == true else {
        draft = nil
        return false
      }
      frontier.append(leaf)
      lastLeafHash = leaf
      offset = place.offset + place.byteCount + 1
      return true
    }
    finish()
  }

  /// Makes the file of the segment that was taken in.
  private mutating func finish() {
    guard let draft,
      let watermark = Watermark(
        segment: segment, offset: offset, lastLeafHash: lastLeafHash, frontier: frontier),
      let bytes = draft.bytes(origin: origin, upTo: watermark)
    else { return }
    files.append((SegmentIndex.path(of: segment), bytes))
    self.draft = nil
  }
}
