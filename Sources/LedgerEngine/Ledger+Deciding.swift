// Directive ledger · LedgerEngine — SPDX-License-Identifier: Apache-2.0

import Digests
import Directives
import EventCoding
import JournalWriters
import Journals

extension Ledger {
  /// Decides a batch, and makes the lines of the events that it brings.
  ///
  /// What is accepted is applied to the index at once; whoever calls takes it out again where the
  /// batch is not recorded. A copy of the index would cost its memory once more.
  mutating func prepare(
    _ submission: Submission, at now: Instant
  ) throws(SubmissionError<Store.Failure>) -> (decisions: [Decision], lines: LineBatch) {
    guard let coder = fold.coder else { throw .ledger(.empty) }
    let recordedTime = fold.index.recordedTime(at: now)
    var making = LineMaking(
      coder, of: submission.intents, at: recordedTime, behind: fold.watermark)
    let decisions = try decide(submission, at: recordedTime) { making.take($0) }
    do throws(LineMaking.Fault) {
      return (decisions, try making.finish())
    } catch {
      throw switch error {
      case .unwritable(let intent, let error): .unwritable(intent: intent, error)
      case .refused(let intent, _, .tooLong(let byteCount)):
        .tooLong(intent: intent, byteCount: byteCount, limit: JournalLimits.lineByteCount)
      case .refused(_, let line, let fault): .journal(.refused(line: line, fault))
      }
    }
  }

  /// Decides a batch event by event, each on top of those before it, and gives the position of each
  /// intent that becomes an event to `accepted`.
  private mutating func decide(
    _ submission: Submission, at recordedTime: Instant, accepted: (Int) -> Void
  ) throws(SubmissionError<Store.Failure>) -> [Decision] {
    for expectation in submission.expectations {
      if let actual = expectation.difference(in: fold.index),
        !wasRecordedWhole(submission)
      {
        throw .unexpected(expectation, actual: actual)
      }
    }
    let announced = Announcement(submission.intents)
    let size = fold.size
    var decisions: [Decision] = []
    decisions.reserveCapacity(submission.intents.count)
    for position in submission.intents.indices {
      // One copy, which is lent to whoever decides and then kept.
      let intent = submission.intents[position]
      do throws(Refusal) {
        try fold.index.decide(intent, recordedTime: recordedTime, announced: announced)
      } catch {
        let recorded = try recorded(position, of: submission, from: size, refused: error)
        decisions.append(Decision(id: intent.id, sequence: recorded, wasRecorded: true))
        continue
      }
      let sequence = SequenceNumber(UInt64(fold.size))
      if case .submissionAttested(let attestation) = intent.body {
        try check(
          attestation, intent: position, at: sequence, recordedTime, checked: submission.checked)
      }
      accepted(position)
      decisions.append(Decision(id: intent.id, sequence: sequence, wasRecorded: false))
      fold.index.apply(Event(intent: intent, sequence: sequence, recordedTime: recordedTime))
    }
    try requireSignatures(decisions, from: size)
    return decisions
  }

  /// Where a refused intent is recorded as it is: what is recorded is always refused, but sent
  /// again as it was it changes nothing.
  ///
  /// - Throws: why it is refused, where it is not.
  private func recorded(
    _ position: Int, of submission: Submission, from size: Int, refused refusal: Refusal
  ) throws(SubmissionError<Store.Failure>) -> SequenceNumber {
    let intent = submission.intents[position]
    guard let recorded = fold.index.position(of: intent.id) else {
      throw .refused(intent: position, refusal)
    }
    guard fold.index[recorded].intent != intent else { return recorded }
    if recorded.rawValue >= size,
      let earlier = submission.intents.firstIndex(where: { $0.id == intent.id })
    {
      throw .clashing(intent: position, id: intent.id, earlier: earlier)
    }
    throw .conflicting(intent: position, id: intent.id, recorded: recorded)
  }

  /// Whether every intent of a batch is recorded already, so that it is merely sent again:
  /// the expectations held when it was recorded.
  private func wasRecordedWhole(_ submission: Submission) -> Bool {
    !submission.intents.isEmpty
      && submission.intents.allSatisfy { fold.index.event($0.id)?.intent == $0 }
  }
}
