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

  /// What was made so far.
  private struct Made: Sendable {
    /// Writes lines where it is not sure at once that they can be read.
    let coder: EventCoder
    /// Writes the others.
    let inscribe: LineInscription
    /// The batch.
    let intents: [Intent]
    /// When its events are written down.
    let recordedTime: Instant
    /// The sequence number of its first event.
    let first: Int
    /// The lines.
    var lines: LineBatch
    /// Why the next event cannot become a line.
    var fault: Fault?

    /// Makes lines of the intents at some positions, up to the first that cannot become one.
    mutating func append(_ run: [Int]) {
      let inscribe = inscribe
      for position in run where fault == nil {
        let sequence = SequenceNumber(UInt64(first + lines.leaves.count))
        let isMade = lines.append(begunBy: { inscribe(position, sequence, to: &$0) })
        if !isMade { fault = appendSlowly(position, sequence) }
      }
    }

    /// Makes the line of an intent without haste, or answers why it cannot be made.
    private mutating func appendSlowly(_ position: Int, _ sequence: SequenceNumber) -> Fault? {
      do throws(LineError) {
        let line = try coder.encodeLine(
          intents[position], sequence: sequence, recordedTime: recordedTime,
          after: lines.lastLeafHash)
        let refusal = lines.append(line)
        return refusal.map { .refused(intent: position, line: lines.leaves.count, $0) }
      } catch {
        return .unwritable(intent: position, error)
      }
    }
  }

  /// The number of intents that are handed on at once.
  private static let runCount = 256

  /// The positions of the intents that were not handed on yet.
  private var run: [Int] = []
  /// What becomes of the others.
  private let work: WorkBeside<Made>

  /// Begins behind a watermark, for intents of a batch that become events at an instant.
  init(
    _ coder: EventCoder, of intents: [Intent], at recordedTime: Instant,
    behind watermark: Watermark
  ) {
    work = WorkBeside(
      Made(
        coder: coder, inscribe: LineInscription(coder, of: intents, at: recordedTime),
        intents: intents, recordedTime: recordedTime, first: watermark.size,
        lines: LineBatch(behind: watermark, reservingCapacity: intents.count)))
  }

  /// Takes the intent at a position, which becomes the next event.
  mutating func take(_ position: Int) {
    if run.count == Self.runCount {
      work.give { [run] made in made.append(run) }
      run = []
      run.reserveCapacity(Self.runCount)
    }
    run.append(position)
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
