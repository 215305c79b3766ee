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
  /// The leaf hash of the last line that was folded; 32 zero bytes before the first.
  var lastLeafHash = Digest.zero

  /// The number of lines that were folded.
  var size: Int { index.events.count }

  /// When the last event was written down.
  var lastRecordedTime: Instant? { index.events.last?.recordedTime }

  /// Begins with a coder that is already known, for a ledger without lines.
  init(coder: EventCoder? = nil) { self.coder = coder }

  /// Folds what a reader holds beyond what was folded before.
  ///
  /// - Throws: the first reason why a line is not one of ours; what stands before it stays folded.
  /// - Complexity: linear in the number of bytes beyond.
  mutating func advance<Source: JournalSource>(
    to reader: JournalReader<Source>
  ) throws(LedgerError<Source.Failure>) {
    guard reader.head.size >= size else { throw .rewritten(size: size) }
    guard reader.head.size > size else {
      guard reader.head.lastLeafHash == lastLeafHash else { throw .rewritten(size: size) }
      return
    }
    let first = size
    var failure: LedgerError<Source.Failure>?
    do throws(JournalError<Source.Failure>) {
      try reader.forEachLine(from: first) { place, line in
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
    } catch {
      throw failure ?? .journal(error)
    }
    if let failure { throw failure }
    lastLeafHash = reader.head.lastLeafHash
  }

  /// Takes events out again that were decided and not recorded.
  mutating func removeEvents(from size: Int) {
    while self.size > size { index.removeLast() }
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
    guard index.positions[event.id] == nil else { throw .repeatedID(sequence: position) }
    index.apply(event)
  }
}
