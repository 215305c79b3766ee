// Directive ledger · Journals — SPDX-License-Identifier: Apache-2.0

public import Digests
public import MerkleTrees

/// The full check of a journal: every hash of every line, in one pass and in bounded memory.
///
/// It recomputes the leaf hashes, the chain and the tree from the bytes and holds them against each
/// other and against the commit. Every line has two witnesses of its hash, the line after it and
/// the tree, so that the first changed line is found and not merely the first disagreement.
public struct JournalScan: Hashable, Sendable {
  /// What lay there when the scan began.
  public let snapshot: JournalSnapshot
  /// The frontier over the lines that were read, computed from their bytes.
  public private(set) var frontier = MerkleFrontier()
  /// The leaf hash of the last line that was read.
  public private(set) var lastLeafHash = Digest.zero
  /// The number of bytes of the lines that were read.
  public private(set) var byteCount = 0
  /// The first damage, if there is any; the lines after it were not read.
  public private(set) var damage: JournalDamage?
  /// What lies beyond the watermark, or breaks off at the end of a copy without a commit.
  public private(set) var tails: [JournalTail] = []

  /// Checks the whole journal and lends each line to `body` on the way.
  ///
  /// The line before damage may already have been lent: hashes are known to be wrong one line
  /// later.
  public init<Source: JournalSource>(
    _ source: Source,
    each body: (_ place: LinePlace, _ leafHash: Digest, _ bytes: Span<UInt8>) -> Void = { _, _, _ in
    }
  ) throws(JournalError<Source.Failure>) {
    snapshot = try JournalSnapshot(source)
    var chain = ChainCheck()
    var comparison = CommitComparison(snapshot.commit)
    var cursor = LineCursor(source, snapshot.committed, sequence: 0)
    walk: while damage == nil {
      switch try cursor.advance() {
      case .lines:
        let leaves = MerkleHash.leaves(cursor.lines, of: cursor.buffer.span)
        for (line, leaf) in leaves.enumerated() {
          let place = cursor.place(of: line)
          let bytes = cursor.buffer.span.extracting(cursor.lines[line])
          frontier.append(leaf)
          byteCount += place.byteCount + 1
          lastLeafHash = leaf
          comparison.note(frontier)
          body(place, leaf, bytes)
          let predecessor = LineFormat.predecessor(of: bytes)
          if let found = chain.note(place, leaf, predecessor) {
            damage = cursor.damage(found.kind, at: found.place)
            break walk
          }
        }
      case .damage(let met):
        // A segment that ends too early has lost a newline, most likely in its last line.
        var nextIsWhole = true
        if case .segmentMisnumbered = met.kind { nextIsWhole = false }
        damage = chain.ended(nextIsWhole: nextIsWhole)
          .map { cursor.damage($0.kind, at: $0.place) }
        if damage == nil { try meet(met, comparison, source) }
        break walk
      case .end:
        let last = snapshot.watermark?.lastLeafHash ?? lastLeafHash
        damage = chain.ended(nextIsWhole: last == lastLeafHash)
          .map { cursor.damage($0.kind, at: $0.place) }
        if damage == nil { compareEnd(comparison, lastPlace: chain.lastPlace, cursor) }
        break walk
      }
    }
    if damage == nil { damage = snapshot.commitDamage }
    if damage == nil { damage = try snapshot.slotDamage(source) }
    if damage == nil, tails.isEmpty, let watermark = snapshot.watermark {
      tails = try TailScan(source, watermark, snapshot.beyond).tails
    }
  }

  /// What the commit says, where it is valid.
  public var watermark: Watermark? { snapshot.watermark }
  /// The number of lines that were read.
  public var size: Int { frontier.size }
  /// The root over the lines that were read.
  public var root: Digest { frontier.root }
  /// What says where the journal ends.
  public var anchor: JournalAnchor { snapshot.anchor }

  /// Takes a thing that is no line: damage, a cut, or the end of an unanchored copy.
  private mutating func meet<Source: JournalSource>(
    _ met: JournalDamage, _ comparison: CommitComparison, _ source: Source
  ) throws(JournalError<Source.Failure>) {
    if let root = comparison.foreignRoot {
      damage = foreign(root)
    } else if met.kind == .lineUnterminated, let missing = snapshot.missing,
      met.segment == missing.segment
    {
      damage = JournalDamage(
        missing.kind, sequence: met.sequence, segment: met.segment, offset: met.offset,
        absoluteOffset: met.absoluteOffset)
    } else if met.kind == .lineUnterminated, snapshot.watermark == nil,
      let last = snapshot.segments.last, met.segment == last.name
    {
      let bytes = met.offset..<last.bytes.upperBound
      let zeros = try TailScan.areZeros(source, last.path, bytes)
      tails = [
        JournalTail(
          segment: last.name, offset: met.offset, byteCount: bytes.count,
          kind: zeros ? .zeros : .tornLine(wholeLines: 0))
      ]
    } else {
      damage = met
    }
  }

  /// Holds the lines, all of which follow one another, against the commit.
  private mutating func compareEnd<Source: JournalSource>(
    _ comparison: CommitComparison, lastPlace: LinePlace?, _ cursor: LineCursor<Source>
  ) {
    guard let watermark else { return }
    if let root = comparison.foreignRoot {
      damage = foreign(root)
    } else if let missing = snapshot.missing {
      damage = JournalDamage(
        missing.kind, sequence: size, segment: missing.segment, offset: missing.offset,
        absoluteOffset: missing.absoluteOffset)
    } else if let expected = [watermark.size, comparison.acknowledgedSize].first(where: {
      $0 != size
    }) {
      damage = JournalDamage(
        .lineCountDiffers(expected: expected, found: size),
        sequence: min(size, watermark.size),
        segment: watermark.segment, offset: watermark.offset, absoluteOffset: byteCount)
    } else if let since = comparison.changedSince, let lastPlace {
      damage = cursor.damage(
        .rootDiffers(since: since, expected: watermark.root, found: root), at: lastPlace)
    }
  }

  /// The damage of a commit that belongs to other data.
  private func foreign(_ root: Digest) -> JournalDamage {
    JournalDamage(
      .commitForeign(expected: root, found: self.root), sequence: 0, segment: .start, offset: 0,
      absoluteOffset: 0)
  }
}
