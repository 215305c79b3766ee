// Directive ledger · SegmentIndexes — SPDX-License-Identifier: Apache-2.0

import Digests
import Directives
import EventCoding
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
  ///   - filed: says where the line at a position is filed; where it says nothing, the indexes end
  ///     before it.
  /// - Throws: where the journal cannot be read.
  /// - Complexity: linear in the lines that have no index, and in those of their first segment.
  public static func missing<Source: JournalSource & Sendable>(
    from reader: JournalReader<Source>, origin: String, slack: Int = 0,
    filed: (Int) -> FiledLine?
  ) throws(JournalError<Source.Failure>) -> IndexUpdate? {
    let last = SegmentIndex.all(of: reader, in: SourceFiles(reader.source)).last
    let end = last?.header.watermark ?? .empty
    guard reader.head.size - end.size > slack else { return nil }
    var update = IndexUpdate(origin: origin, behind: .empty, nil)
    guard let last else {
      try update.takeAll(reader, filed)
      return update
    }
    if let draft = SegmentIndexDraft(continuing: last) {
      var update = IndexUpdate(origin: origin, behind: end, draft)
      if (try? update.takeAll(reader, filed)) != nil { return update }
    }
    // Where the last index cannot be read to its end, or leads to no line of this journal, all are
    // made anew, from the lines alone: what is filed where may come by way of that index.
    var files: [(JournalPath, [UInt8])] = []
    let isMade = forEachFile(of: reader) { path, bytes in
      files.append((path, bytes))
      return true
    }
    guard isMade else { return nil }
    update.files = files
    return update
  }

  /// Takes in every line behind the end.
  private mutating func takeAll<Source: JournalSource>(
    _ reader: JournalReader<Source>, _ filed: (Int) -> FiledLine?
  ) throws(JournalError<Source.Failure>) {
    try reader.forEachLeaf(after: end) { place, leaf, _ in
      guard let line = filed(place.sequence) else { return false }
      begin(place.segment)
      return take(line, from: place.offset, byteCount: place.byteCount, leaf)
    }
    finish()
  }

  /// Makes the index of every segment from its lines, on all cores, and hands each file on once it
  /// is made; answers false where anything is not in perfect order, and then files of some segments
  /// may have been handed on, which are right as far as they go.
  ///
  /// - Complexity: linear in the lines; what is held is the index of one segment and a few pieces.
  public static func forEachFile<Source: JournalSource & Sendable>(
    of reader: JournalReader<Source>, _ write: (JournalPath, [UInt8]) -> Bool
  ) -> Bool {
    guard let walk = PieceWalk(reader, wave: 32), let opening = walk.firstLine,
      let decode = (try? EventCoder(openingLine: opening.span)).map({ LineDecoder($0) })
    else { return false }
    var update = IndexUpdate(origin: decode.coder.origin.rawValue, behind: .empty, nil)
    var lastRecorded = Instant.distantPast
    let isInOrder = walk(tools: DayMemory.init) { bytes, piece, days in
      PieceLines(bytes, of: piece) { FiledLine.next($0, &$1, decode, &days) }
    } then: { runs in
      runs.allSatisfy { update.take($0, &lastRecorded) } && update.handOn(write)
    }
    update.finish()
    return isInOrder && update.frontier.size == reader.head.size
      && update.lastLeafHash == reader.head.lastLeafHash && update.handOn(write)
  }

  /// Takes in the lines of a piece, or answers false where they do not follow.
  private mutating func take(
    _ lines: PieceLines<FiledLine>, _ lastRecorded: inout Instant
  ) -> Bool {
    guard lines.predecessor == lastLeafHash else { return false }
    begin(lines.segment)
    let start = lines.isFirst ? 0 : offset
    for (line, (range, leaf)) in zip(lines.made, zip(lines.ranges, lines.leaves)) {
      guard line.recordedTime >= lastRecorded,
        take(line, from: start + range.lowerBound, byteCount: range.count, leaf)
      else { return false }
      lastRecorded = line.recordedTime
    }
    return true
  }

  /// Hands on the files that are made.
  private mutating func handOn(_ write: (JournalPath, [UInt8]) -> Bool) -> Bool {
    defer { files = [] }
    return files.allSatisfy { write($0.path, $0.bytes) }
  }

  /// Begins a segment, where it is not the one that is taken in.
  private mutating func begin(_ segment: SegmentName) {
    guard segment != self.segment || draft == nil else { return }
    finish()
    self.segment = segment
    draft = SegmentIndexDraft(segment, after: lastLeafHash)
  }

  /// Takes in a line, or answers false where it has no place in an index.
  private mutating func take(
    _ line: FiledLine, from start: Int, byteCount: Int, _ leaf: Digest
  ) -> Bool {
    guard draft?.take(line, at: start..<start + byteCount, leaf: leaf) == true else {
      draft = nil
      return false
    }
    frontier.append(leaf)
    lastLeafHash = leaf
    offset = start + byteCount + 1
    return true
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
