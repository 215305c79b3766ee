// Directive ledger · LedgerEngine — SPDX-License-Identifier: Apache-2.0

import Digests
import Directives
import EventCoding
import JournalWriters
import Journals

extension Ledger {
  /// Decides a batch event by event, each on top of those before it.
  ///
  /// What is accepted is applied to the index at once; whoever calls takes it out again where the
  /// batch is not recorded. A copy of the index would cost its memory once more.
  mutating func decide(
    _ submission: Submission, at now: Instant
  ) throws(SubmissionError<Store.Failure>) -> [Decision] {
    for expectation in submission.expectations {
      if let actual = expectation.difference(in: fold.index),
        !wasRecordedWhole(submission)
      {
        throw .unexpected(expectation, actual: actual)
      }
    }
    let recordedTime = fold.index.recordedTime(at: now)
    let announced = Announcement(submission.intents)
    let size = fold.size
    var decisions: [Decision] = []
    decisions.reserveCapacity(submission.intents.count)
    for (position, intent) in submission.intents.enumerated() {
      if let recorded = fold.index.positions[intent.id] {
        guard fold.index[recorded].intent == intent else {
          throw .conflicting(intent: position, id: intent.id, recorded: recorded)
        }
        decisions.append(Decision(id: intent.id, sequence: recorded, wasRecorded: true))
        continue
      }
      do throws(Refusal) {
        try fold.index.decide(intent, recordedTime: recordedTime, announced: announced)
      } catch {
        throw .refused(intent: position, error)
      }
      let sequence = SequenceNumber(UInt64(fold.size))
      if case .submissionAttested(let attestation) = intent.body {
        try check(
          attestation, intent: position, at: sequence, recordedTime, checked: submission.checked)
      }
      fold.index.apply(Event(intent: intent, sequence: sequence, recordedTime: recordedTime))
      decisions.append(Decision(id: intent.id, sequence: sequence, wasRecorded: false))
    }
    try requireSignatures(decisions, from: size)
    return decisions
  }

  /// The lines of the events that were decided, each naming the one before it.
  func encode(
    _ decisions: [Decision]
  ) throws(SubmissionError<Store.Failure>) -> LineBatch {
    guard let coder = fold.coder else { throw .ledger(.empty) }
    let inscribe = LineInscription(coder)
    var lines = LineBatch(behind: fold.watermark, reservingCapacity: decisions.count)
    for (position, decision) in decisions.enumerated() where !decision.wasRecorded {
      let event = fold.index[decision.sequence]
      if lines.append(begunBy: { bytes in inscribe(event, to: &bytes) }) { continue }
      let line: [UInt8]
      do throws(LineError) {
        line = try coder.encodeLine(
          event.intent, sequence: event.sequence, recordedTime: event.recordedTime,
          after: lines.lastLeafHash)
      } catch {
        throw .unwritable(intent: position, error)
      }
      switch lines.append(line) {
      case nil: continue
      case .tooLong(let byteCount):
        throw .tooLong(intent: position, byteCount: byteCount, limit: JournalLimits.lineByteCount)
      case let fault?: throw .journal(.refused(line: lines.leaves.count, fault))
      }
    }
    return lines
  }

  /// Whether every intent of a batch is recorded already, so that it is merely sent again:
  /// the expectations held when it was recorded.
  private func wasRecordedWhole(_ submission: Submission) -> Bool {
    !submission.intents.isEmpty
      && submission.intents.allSatisfy { fold.index.event($0.id)?.intent == $0 }
  }
}
