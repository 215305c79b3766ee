// Directive ledger · Journals — SPDX-License-Identifier: Apache-2.0

import MerkleTrees

/// Reads a journal up to the watermark that stood when it was opened, without a lock.
///
/// Everyday reading trusts the watermark and checks what costs nothing: that the bytes are there,
/// the number of lines, and the hash of the last one. `JournalScan` checks everything.
public struct JournalReader<Source: JournalSource> {
  /// Where the bytes come from.
  package let source: Source
  /// What lay there when the reader was opened.
  public let snapshot: JournalSnapshot
  /// The end of the journal.
  public let head: JournalHead
  /// The parts of the segments up to the head.
  public let segments: [SegmentExtent]

  /// Opens the journal as it stands.
  ///
  /// A copy without a commit is read through once, to find its head.
  /// - Throws: `notALedger`, or `damaged` where no slot is valid, the newest one was damaged, or
  ///   acknowledged bytes are missing.
  public init(_ source: Source) throws(JournalError<Source.Failure>) {
    self.source = source
    snapshot = try JournalSnapshot(source)
    if let damage = snapshot.commitDamage ?? snapshot.missing { throw .damaged(damage) }
    if let damage = try snapshot.slotDamage(source) { throw .damaged(damage) }
    if let slot = snapshot.commit?.newest {
      segments = snapshot.committed
      head = JournalHead(
        watermark: slot.watermark, byteCount: segments.last?.absoluteEnd ?? 0,
        anchor: .committed(generation: slot.generation))
    } else {
      let copy = try UnanchoredCopy(source, snapshot.committed)
      segments = copy.segments
      head = JournalHead(
        watermark: copy.watermark, byteCount: segments.last?.absoluteEnd ?? 0,
        anchor: .unanchored)
    }
  }

  /// The same reader of more: a writer reads whole lines behind the watermark that are about to be
  /// committed.
  package init(_ reader: JournalReader, upTo watermark: Watermark) {
    source = reader.source
    snapshot = reader.snapshot
    segments = reader.segments.map { extent in
      guard extent.name == watermark.segment else { return extent }
      return SegmentExtent(
        name: extent.name, bytes: 0..<watermark.offset, absoluteStart: extent.absoluteStart)
    }
    head = JournalHead(
      watermark: watermark, byteCount: segments.last?.absoluteEnd ?? 0, anchor: reader.head.anchor)
  }

  /// The number of bytes that lie beyond the watermark and are not read.
  ///
  /// Behind a copy without a commit this is the line that breaks off.
  public var byteCountBeyond: Int {
    snapshot.watermark == nil
      ? (snapshot.segments.last?.absoluteEnd ?? 0) - head.byteCount : snapshot.byteCountBeyond
  }

  /// Opens the journal again.
  ///
  /// - Throws: `shrunk` where it has fewer lines than this reader saw.
  public func reopened() throws(JournalError<Source.Failure>) -> JournalReader {
    let next = try JournalReader(source)
    guard next.head.size >= head.size else {
      throw .shrunk(before: head.size, now: next.head.size)
    }
    return next
  }
}

extension JournalReader: Sendable where Source: Sendable {}
