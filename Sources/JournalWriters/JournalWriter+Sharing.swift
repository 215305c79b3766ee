// Directive ledger · JournalWriters — SPDX-License-Identifier: Apache-2.0

public import Journals

extension JournalWriter {
  /// Appends as `append` does, but lets others append before the sync, so that one sync serves all.
  ///
  /// Where nobody had to be waited for and nothing waits, this is `append`. Else the batch is
  /// written, the lock is let go, and whoever takes it next appends behind the batch. Each writer
  /// takes the lock once more and makes durable all that waits, unless another did so before. The
  /// writer is then of no more use, as it may no longer hold the lock.
  /// - Throws: as `append`; `unsettled` where the others had the lock until patience ended, or took
  ///   the batch out because a sync failed or they died in it, or where damage shows up.
  public mutating func appendShared(
    _ lines: [[UInt8]]
  ) throws(JournalWriteError<Store.Failure>) -> [Receipt] {
    guard !isPoisoned else { throw .poisoned }
    return try appendShared(try gathered(lines))
  }

  /// Appends lines that were gathered, as `append` does, but lets others append before the sync.
  ///
  /// - Throws: as the other.
  public mutating func appendShared(
    _ lines: LineBatch
  ) throws(JournalWriteError<Store.Failure>) -> [Receipt] {
    guard !isPoisoned else { throw .poisoned }
    let isAlone = !lock.wasAwaited && end == slot.watermark
    guard !isAlone, !lines.leaves.isEmpty else { return try append(lines) }
    try requireBehindEnd(lines)
    let batch = Batch(lines, options)
    guard !batch.rotates else { return try append(lines) }
    isPoisoned = true
    try write(batch)
    let known = slot.mark
    let mark = LockMark(slot: known, waitingUpTo: batch.after)
    lock.leave(mark: mark.text)
    if LockMark(lock.mark) == mark {
      recovered += try share(batch, since: known)
    } else {
      // Without a mark the next writer would take the batch for the tail of a crash.
      try commit(batch)
    }
    end = batch.after
    return batch.receipts
  }

  /// Lets others in, and returns once a batch that was written is durable.
  ///
  /// - Returns: what a killed writer had left and had to be taken into quarantine.
  private func share(
    _ batch: Batch, since known: String
  ) throws(JournalWriteError<Store.Failure>) -> [JournalTail] {
    let count = batch.leaves.count
    var isCommitted: Bool?
    let outcome: YieldOutcome
    do throws(Store.Failure) {
      outcome = try store.yield(lock, forMilliseconds: options.patienceMilliseconds) {
        () throws(Store.Failure) in
        isCommitted = try wasCommitted(batch, since: known)
        return isCommitted != nil
      }
    } catch {
      throw .unacknowledged(lineCount: count, error)
    }
    switch outcome {
    case .busy: throw .unsettled(lineCount: count)
    case .done:
      guard isCommitted == true else { throw .takenOut(lineCount: count, recovered: []) }
      return []
    case .retaken: return try commitTogether(batch)
    }
  }

  /// Whether a batch is durable, as the lock and the commit file say; nil where they do not yet.
  ///
  /// Others write meanwhile: what is read half way is not what the mark speaks of.
  private func wasCommitted(
    _ batch: Batch, since known: String
  ) throws(Store.Failure) -> Bool? {
    guard let mark = LockMark(lock.mark), mark.slot != known else { return nil }
    let commit = CommitFile(
      bytes: try store.bytes(of: .commit, at: 0, count: CommitFile.byteCount))
    guard let newest = commit.newest, newest.mark == mark.slot,
      newest.watermark.size >= batch.after.size
    else { return nil }
    return try isThere(batch)
  }

  /// Makes everything durable that waits, once the lock is held again.
  private func commitTogether(
    _ batch: Batch
  ) throws(JournalWriteError<Store.Failure>) -> [JournalTail] {
    let count = batch.leaves.count
    do throws(JournalWriteError<Store.Failure>) {
      var next = try JournalWriter(holding: lock, store, options)
      guard next.end.size >= batch.after.size,
        try Self.tried({ () throws(Store.Failure) in try isThere(batch) })
      else { throw .takenOut(lineCount: count, recovered: next.recovered) }
      try next.commitWaiting()
      return next.recovered
    } catch .store(let failure) {
      throw .unacknowledged(lineCount: count, failure)
    } catch .unacknowledged(_, let failure) {
      throw .unacknowledged(lineCount: count, failure)
    } catch .damaged(let damage) {
      // The batch stands there: another who is not stopped by this makes it durable.
      throw .unsettled(lineCount: count, damage)
    } catch .takenOut(_, let recovered) {
      throw .takenOut(lineCount: count, recovered: recovered)
    } catch {
      throw .unsettled(lineCount: count)
    }
  }

  /// Whether the bytes of a batch stand where they were written, and not those of another.
  private func isThere(_ batch: Batch) throws(Store.Failure) -> Bool {
    try store.bytes(
      of: .segment(batch.before.segment), at: batch.before.offset, count: batch.bytes.count)
      == batch.bytes
  }
}
