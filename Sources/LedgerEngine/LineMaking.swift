// Directive ledger · LedgerEngine — SPDX-License-Identifier: Apache-2.0

import Directives
import EventCoding
import JournalWriters
import Journals
import WorkSharing

/// The lines of a batch in the making, each naming the one before it.
///
/// Of a large batch another core writes and hashes them while the next events are decided.
struct LineMaking {
  /// Why an event cannot become a line; `intent` is its position in the batch.
  enum Fault: Error {
    /// It cannot be written.
    case unwritable(intent: Int, LineError)
    /// The journal would refuse its line, which would be at a position among the lines.
    case refused(intent: Int, line: Int, LineFault)
  }

  /// An event with its position in the batch.
  private struct Part: Sendable {
    /// The event.
    let event: Event
    /// The position of its intent.
    let position: Int
  }

  /// What was made so far.
  private struct Made: Sendable {
    /// Writes lines where it is not sure at once that they can be read.
    let coder: EventCoder
    /// Writes the others.
    let inscribe: LineInscription
    /// The lines.
    var lines: LineBatch
    /// Why the next event cannot become a line.
    var fault: Fault?

    /// Makes lines of events, up to the first that cannot become one.
    mutating func append(_ run: [Part]) {
      for part in run where fault == nil {
        if !lines.append(begunBy: { bytes in inscribe(part.event, to: &bytes) }) {
          fault = appendSlowly(part)
        }
      }
    }

    /// Makes the line of an event without haste, or answers why it cannot be made.
    private mutating func appendSlowly(_ part: Part) -> Fault? {
      do throws(LineError) {
        let event = part.event
        let line = try coder.encodeLine(
          event.intent, sequence: event.sequence, recordedTime: event.recordedTime,
          after: lines.lastLeafHash)
        let refusal = lines.append(line)
        return refusal.map { .refused(intent: part.position, line: lines.leaves.count, $0) }
      } catch {
        return .unwritable(intent: part.position, error)
      }
    }
  }

  /// The number of events that are handed on at once.
  private static let runCount = 256

  /// The events that were not handed on yet.
  private var run: [Part] = []
  /// What becomes of the others.
  private let work: WorkBeside<Made>

  /// Begins behind a watermark, with room for so many lines.
  init(_ coder: EventCoder, behind watermark: Watermark, reservingCapacity lineCount: Int) {
    let lines = LineBatch(behind: watermark, reservingCapacity: lineCount)
    work = WorkBeside(Made(coder: coder, inscribe: LineInscription(coder), lines: lines))
  }

  /// Takes the next event, with the position of its intent in the batch.
  mutating func take(_ event: Event, at position: Int) {
    if run.count == Self.runCount {
      work.give { [run] made in made.append(run) }
      run = []
      run.reserveCapacity(Self.runCount)
    }
    run.append(Part(event: event, position: position))
  }

  /// The lines of all events that were taken.
  ///
  /// - Throws: why the first event that cannot become a line cannot.
  func finish() throws(Fault) -> LineBatch {
    let made = work.finish { made in made.append(run) }
    if let fault = made.fault { throw fault }
    return made.lines
  }
}
