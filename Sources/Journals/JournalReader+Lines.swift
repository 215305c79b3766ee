// Directive ledger · Journals — SPDX-License-Identifier: Apache-2.0

public import Digests
import MerkleTrees

extension JournalReader {
  /// Calls `body` with each line from `sequence` on, until it answers `false`.
  ///
  /// The bytes are lent for the call. The last line is held against the head before `body` sees it,
  /// and every other against the hash in the line after it: one hash of each line, so that no
  /// answer and no new event rests on a line that was changed.
  /// - Throws: `noSuchLine` beyond the head; `damaged` where the bytes are not so many lines.
  public func forEachLine(
    from sequence: Int = 0, _ body: (LinePlace, Span<UInt8>) -> Bool
  ) throws(JournalError<Source.Failure>) {
    try forEachLeaf(from: sequence) { place, _, bytes in body(place, bytes) }
  }

  /// Calls `body` with each line from `sequence` on and its leaf hash, until it answers `false`.
  ///
  /// - Throws: as the other.
  public func forEachLeaf(
    from sequence: Int, _ body: (LinePlace, Digest, Span<UInt8>) -> Bool
  ) throws(JournalError<Source.Failure>) {
    guard (0...head.size).contains(sequence) else { throw .noSuchLine(sequence: sequence) }
    let start = segments.lastIndex { $0.name.first <= sequence } ?? 0
    let extents = Array(segments[min(start, segments.count)...])
    let cursor = LineCursor(source, extents, sequence: extents.first?.name.first ?? 0)
    try walk(cursor, from: sequence, body)
  }

  /// Calls `body` with each line behind a watermark of earlier, until it answers `false`.
  ///
  /// As the other, but reads nothing of what stands before the watermark. Whoever calls holds the
  /// predecessor of the first line against the last leaf hash of then.
  /// - Throws: `noSuchLine` where the journal does not reach so far; `damaged`.
  public func forEachLine(
    after earlier: Watermark, _ body: (LinePlace, Span<UInt8>) -> Bool
  ) throws(JournalError<Source.Failure>) {
    try forEachLeaf(after: earlier) { place, _, bytes in body(place, bytes) }
  }

  /// Calls `body` with each line behind a watermark of earlier and its leaf hash, until it answers
  /// `false`.
  ///
  /// - Throws: as the other.
  public func forEachLeaf(
    after earlier: Watermark, _ body: (LinePlace, Digest, Span<UInt8>) -> Bool
  ) throws(JournalError<Source.Failure>) {
    guard let start = segments.firstIndex(where: { $0.name == earlier.segment }),
      earlier.offset <= segments[start].bytes.upperBound, earlier.size <= head.size
    else { throw .noSuchLine(sequence: earlier.size) }
    let first = segments[start]
    let rest = SegmentExtent(
      name: first.name, bytes: earlier.offset..<first.bytes.upperBound,
      absoluteStart: first.absoluteStart)
    let cursor = LineCursor(source, [rest] + segments[(start + 1)...], sequence: earlier.size)
    try walk(cursor, from: earlier.size, body)
  }

  /// Walks on, and shows the lines from a sequence number on.
  private func walk(
    _ cursor: consuming LineCursor<Source>, from sequence: Int,
    _ body: (LinePlace, Digest, Span<UInt8>) -> Bool
  ) throws(JournalError<Source.Failure>) {
    var chain = ChainCheck(atStart: cursor.sequence == 0)
    while try next(&cursor) {
      let leaves = MerkleHash.leaves(cursor.lines, of: cursor.buffer.span)
      for (line, leaf) in leaves.enumerated() {
        let place = cursor.place(of: line)
        let bytes = cursor.buffer.span.extracting(cursor.lines[line])
        if let found = chain.note(place, leaf, LineFormat.predecessor(of: bytes)) {
          throw .damaged(cursor.damage(found.kind, at: found.place))
        }
        try check(leaf, at: place, in: cursor)
        guard place.sequence >= sequence else { continue }
        guard body(place, leaf, bytes) else { return }
      }
    }
    if let found = chain.ended(nextIsWhole: true) {
      throw .damaged(cursor.damage(found.kind, at: found.place))
    }
    guard cursor.sequence == head.size else {
      throw .damaged(countDamage(found: cursor.sequence))
    }
  }

  /// The bytes of one line.
  ///
  /// Complexity: reads its segment up to the line; `bytes(at:)` reads only the line.
  public func line(_ sequence: Int) throws(JournalError<Source.Failure>) -> [UInt8] {
    guard (0..<head.size).contains(sequence) else { throw .noSuchLine(sequence: sequence) }
    var found: [UInt8]?
    try forEachLine(from: sequence) { place, bytes in
      found = bytes.withUnsafeBytes { [UInt8]($0) }
      return false
    }
    guard let found else { throw .noSuchLine(sequence: sequence) }
    return found
  }

  /// The bytes of a line whose place is known from an earlier pass.
  ///
  /// - Throws: `noSuchLine` where no whole line of this length stands there.
  public func bytes(at place: LinePlace) throws(JournalError<Source.Failure>) -> [UInt8] {
    guard let extent = segments.first(where: { $0.name == place.segment }), place.offset >= 0,
      (0...JournalLimits.lineByteCount).contains(place.byteCount),
      place.offset < extent.bytes.upperBound - place.byteCount
    else { throw .noSuchLine(sequence: place.sequence) }
    // The newlines around the line are read too: they show that it is a line and a whole one.
    let before = min(1, place.offset)
    var bytes: [UInt8]
    do throws(Source.Failure) {
      bytes = try source.bytes(
        of: extent.path, at: place.offset - before, count: before + place.byteCount + 1)
    } catch {
      throw .source(error)
    }
    let newline = UInt8(ascii: "\n")
    guard bytes.count == before + place.byteCount + 1, bytes.removeLast() == newline,
      before == 0 || bytes.removeFirst() == newline, !bytes.contains(newline)
    else { throw .noSuchLine(sequence: place.sequence) }
    return bytes
  }

  /// Steps on and answers whether there are lines in hand.
  private func next(
    _ cursor: inout LineCursor<Source>
  ) throws(JournalError<Source.Failure>) -> Bool {
    switch try cursor.advance() {
    case .lines: return true
    case .end: return false
    case .damage(let damage): throw .damaged(damage)
    }
  }

  /// Holds the last line against the head, and the number of lines before one too many is shown.
  private func check(
    _ found: Digest, at place: LinePlace, in cursor: LineCursor<Source>
  ) throws(JournalError<Source.Failure>) {
    guard place.sequence >= head.size - 1 else { return }
    guard place.sequence < head.size else {
      throw .damaged(countDamage(found: place.sequence + 1))
    }
    guard found == head.lastLeafHash else {
      throw .damaged(
        cursor.damage(.leafHashDiffers(expected: head.lastLeafHash, found: found), at: place))
    }
  }

  /// The damage of a wrong number of lines.
  private func countDamage(found: Int) -> JournalDamage {
    JournalDamage(
      .lineCountDiffers(expected: head.size, found: found), sequence: min(found, head.size),
      segment: head.watermark.segment, offset: head.watermark.offset,
      absoluteOffset: head.byteCount)
  }
}
