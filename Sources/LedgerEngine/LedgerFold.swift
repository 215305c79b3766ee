// Directive ledger · LedgerEngine — SPDX-License-Identifier: Apache-2.0

import Digests
import Directives
import EventCoding
import Journals

/// The committed lines of a journal, folded into the index as far as they were read.
struct LedgerFold: Sendable {
  /// The events.
  var index = LedgerIndex()
  /// The coder of the ledger, once its first line is known.
  private(set) var coder: EventCoder?
  /// How far it was folded.
  var watermark = Watermark.empty

  /// The number of lines that were folded.
  var size: Int { index.events.count }

  /// When the last event was written down.
  var lastRecordedTime: Instant? { index.events.last?.recordedTime }

  /// The leaf hash of the last line that was folded; 32 zero bytes before the first.
  var lastLeafHash: Digest { watermark.lastLeafHash }

  /// Begins with a coder that is already known, for a ledger without lines.
  init(coder: EventCoder? = nil) { self.coder = coder }

  /// Begins with what is known already.
  init(_ start: LedgerStart) {
    index = start.index
    coder = start.coder
    watermark = start.watermark
  }

  /// Folds what a reader holds beyond what was folded before.
  ///
  /// - Throws: the first reason why a line is not one of ours; the fold then stands as before.
  /// - Complexity: linear in the number of bytes beyond.
  mutating func advance<Source: JournalSource>(
    to reader: JournalReader<Source>
  ) throws(LedgerError<Source.Failure>) {
    let before = watermark
    do throws(LedgerError<Source.Failure>) {
      try take(from: reader)
      watermark = reader.head.watermark
    } catch {
      goBack(to: before)
      throw error
    }
  }

  /// Folds the lines behind the watermark.
  private mutating func take<Source: JournalSource>(
    from reader: JournalReader<Source>
  ) throws(LedgerError<Source.Failure>) {
    let first = size
    guard reader.head.size >= first else { throw .rewritten(size: first) }
    guard reader.head.size > first else {
      guard reader.head.lastLeafHash == lastLeafHash else { throw .rewritten(size: first) }
      return
    }
    var failure: LedgerError<Source.Failure>?
    do throws(JournalError<Source.Failure>) {
      try reader.forEachLine(after: watermark) { place, line in
        do throws(LedgerError<Source.Failure>) {
          // The line that joins old and new shows that it is still the same journal.
          if place.sequence == first, LineFormat.predecessor(of: line) != lastLeafHash {
            throw .rewritten(size: first)
          }
          try take(line, at: place.sequence, failingAs: Source.Failure.self)
          return true
        } catch {
          failure = error
          return false
        }
      }
    } catch .noSuchLine {
      throw .rewritten(size: first)
    } catch {
      throw failure ?? .journal(error)
    }
    if let failure { throw failure }
  }

  /// Takes events out again that were decided and not recorded.
  mutating func removeEvents(from size: Int) {
    while self.size > size { index.removeLast() }
  }

  /// Goes back to where it stood; lines that were not durable may not be there again.
  mutating func goBack(to earlier: Watermark) {
    removeEvents(from: earlier.size)
    watermark = earlier
  }

  /// Folds one line.
  private mutating func take<Failure>(
    _ line: Span<UInt8>, at position: Int, failingAs _: Failure.Type
  ) throws(LedgerError<Failure>) {
    let event: Event
    do throws(LineError) {
      let coder: EventCoder
      if let known = self.coder { coder = known } else { coder = try EventCoder(openingLine: line) }
      event = try coder.decodeLine(line)
      self.coder = coder
    } catch {
      throw .line(sequence: position, error)
    }
    guard event.sequence.rawValue == position else {
      throw .misnumbered(sequence: position, found: event.sequence.rawValue)
    }
    if let last = lastRecordedTime, event.recordedTime < last {
      throw .timeDecreases(sequence: position)
    }
    // Whoever recorded it held its name against all others, and `verify` does so again; to look
    // each time through the indexes for what is not there would take longer than all the rest.
    guard index.ownPosition(of: event.id) == nil else { throw .repeatedID(sequence: position) }
    index.apply(event)
  }
}
