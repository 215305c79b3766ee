// Directive ledger · LedgerEngine — SPDX-License-Identifier: Apache-2.0

import Digests
public import Directives
import EventCoding
import JournalWriters
public import Journals
import MerkleTrees

extension Ledger {
  /// Records a batch, whole or not at all, and returns once it is durable.
  ///
  /// A batch that others took out, because one of them died in the sync that was to serve all, is
  /// written once more.
  /// - Parameter clock: asked under the lock, once for each attempt.
  /// - Throws: why nothing was recorded; only `journal(.unacknowledged)`, `journal(.unsettled)` and
  ///   `journal(.interference)` leave open what a later reader will find. The ledger stands as it
  ///   was, and may be asked again after `refresh`.
  public mutating func submit(
    _ submission: Submission, clock: () -> Instant
  ) throws(SubmissionError<Store.Failure>) -> SubmissionOutcome {
    try Self.checkCount(submission)
    var recovered: [JournalTail] = []
    var attemptsLeft = Self.attemptCount
    while true {
      attemptsLeft -= 1
      do throws(SubmissionError<Store.Failure>) {
        let outcome = try attempt(submission, clock)
        return SubmissionOutcome(
          receipts: outcome.receipts, recovered: recovered + outcome.recovered)
      } catch .journal(.takenOut(_, let tails)) where attemptsLeft > 0 {
        recovered += tails
      } catch {
        throw error
      }
    }
  }

  /// How often a batch is written that others take out while it waits for their sync.
  private static var attemptCount: Int { 10 }

  /// Tries to record a batch.
  private mutating func attempt(
    _ submission: Submission, _ clock: () -> Instant
  ) throws(SubmissionError<Store.Failure>) -> SubmissionOutcome {
    var writer: JournalWriter<Store>
    do throws(JournalWriteError<Store.Failure>) {
      writer = try JournalWriter<Store>.opening(store, options: options)
    } catch {
      throw .journal(error)
    }
    do throws(LedgerError<Store.Failure>) {
      try fold.advance(to: writer.reader)
    } catch {
      throw .ledger(error)
    }
    return try append(submission, through: &writer, clock: clock)
  }

  /// Says what `submit` would do now, without the lock and without writing.
  ///
  /// - Returns: the position that each intent would get, and whether it has it already.
  public mutating func rehearse(
    _ submission: Submission, clock: () -> Instant
  ) throws(SubmissionError<Store.Failure>) -> [Decision] {
    try rehearse(submission, clock: clock, refreshing: true)
  }

  /// Says what `submit` would do, after reading what others appended or without.
  mutating func rehearse(
    _ submission: Submission, clock: () -> Instant, refreshing: Bool
  ) throws(SubmissionError<Store.Failure>) -> [Decision] {
    try Self.checkCount(submission)
    if refreshing {
      do throws(LedgerError<Store.Failure>) {
        try refresh()
      } catch {
        throw .ledger(error)
      }
    }
    let size = fold.size
    defer { fold.removeEvents(from: size) }
    let decisions = try prepare(submission, at: clock()).decisions
    guard fold.index.isSound else { throw .ledger(.misled) }
    return decisions
  }

  /// Decides, encodes and appends under the lock that the writer holds.
  mutating func append(
    _ submission: Submission, through writer: inout JournalWriter<Store>, clock: () -> Instant
  ) throws(SubmissionError<Store.Failure>) -> SubmissionOutcome {
    let size = fold.size
    let durable = writer.watermark
    var isCommitted = false
    // What was not durable before may be taken out by another.
    defer { if !isCommitted { fold.goBack(to: durable) } }
    let decisions: [Decision]
    let lines: LineBatch
    let earlier: [SequenceNumber: Receipt]
    do throws(SubmissionError<Store.Failure>) {
      (decisions, lines) = try prepare(submission, at: clock())
      guard fold.index.isSound else { throw .ledger(.misled) }
      // Read before anything is written: nothing may fail once the batch is durable.
      earlier = try receipts(of: decisions, before: size, in: writer.reader)
    } catch {
      try Self.commitGrounds(of: &writer)
      throw error
    }
    let receipts: [Receipt]
    do throws(JournalWriteError<Store.Failure>) {
      receipts = try writer.appendShared(lines)
      // The receipt of an earlier process is given again only once its commit is surely durable, as
      // it is behind new lines.
      if lines.leaves.isEmpty, !decisions.isEmpty { try writer.confirm() }
    } catch {
      throw .journal(error)
    }
    // An empty batch makes nothing durable.
    isCommitted = !decisions.isEmpty
    if isCommitted { fold.watermark = writer.head.watermark }
    return SubmissionOutcome(
      receipts: answers(decisions, earlier, receipts, from: size), recovered: writer.recovered)
  }

  /// Makes durable what a refusal may rest on: whoever is refused must be able to read why, even if
  /// the writers of what waits have died.
  private static func commitGrounds(
    of writer: inout JournalWriter<Store>
  ) throws(SubmissionError<Store.Failure>) {
    do throws(JournalWriteError<Store.Failure>) {
      try writer.commitWaiting()
    } catch {
      throw .journal(error)
    }
  }

  /// Refuses a batch that is too large before anything is looked at.
  private static func checkCount(
    _ submission: Submission
  ) throws(SubmissionError<Store.Failure>) {
    guard submission.intents.count <= Submission.intentLimit else {
      throw .tooManyIntents(count: submission.intents.count, limit: Submission.intentLimit)
    }
  }

  /// The receipts of those intents of a batch that were recorded before.
  private func receipts(
    of decisions: [Decision], before size: Int, in reader: JournalReader<Store>
  ) throws(SubmissionError<Store.Failure>) -> [SequenceNumber: Receipt] {
    let earlier = decisions.map(\.sequence).filter { $0.rawValue < size }
    guard !earlier.isEmpty else { return [:] }
    do throws(LedgerError<Store.Failure>) {
      return try originalReceipts(of: earlier, in: reader)
    } catch {
      throw .ledger(error)
    }
  }

  /// The receipts in the order of the batch.
  private func answers(
    _ decisions: [Decision], _ earlier: [SequenceNumber: Receipt], _ receipts: [Receipt],
    from size: Int
  ) -> [SubmissionReceipt] {
    decisions.compactMap { decision in
      let position = Int(decision.sequence.rawValue)
      let receipt = position < size ? earlier[decision.sequence] : receipts[position - size]
      return receipt.map {
        SubmissionReceipt(id: decision.id, receipt: $0, wasRecorded: decision.wasRecorded)
      }
    }
  }
}
