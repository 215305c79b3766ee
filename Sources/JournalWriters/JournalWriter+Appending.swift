// Directive ledger · JournalWriters — SPDX-License-Identifier: Apache-2.0

import Digests
public import Journals
import MerkleTrees

extension JournalWriter {
  /// Appends finished lines as one batch, and returns once they are durable.
  ///
  /// The caller has built them under the lock, from `head.size` and `head.lastLeafHash`, without
  /// newlines.
  /// - Throws: `refused` and nothing is touched; `unacknowledged` or `interference` and the writer
  ///   is poisoned: none of the lines is acknowledged, and a later reader finds all of them or
  ///   none.
  public mutating func append(
    _ lines: [[UInt8]]
  ) throws(JournalWriteError<Store.Failure>) -> [Receipt] {
    guard !isPoisoned else { throw .poisoned }
    return try append(try gathered(lines))
  }

  /// Appends lines that were gathered behind `head.watermark` as one batch, and returns once they
  /// are durable.
  ///
  /// - Throws: as the other.
  public mutating func append(
    _ lines: LineBatch
  ) throws(JournalWriteError<Store.Failure>) -> [Receipt] {
    guard !isPoisoned else { throw .poisoned }
    try requireBehindEnd(lines)
    let batch = Batch(lines, options)
    guard !batch.leaves.isEmpty else { return [] }
    isPoisoned = true
    if batch.rotates {
      try commitWaiting()
      try unacknowledged(batch) { writer throws(Store.Failure) in
        writer.segmentFile = try writer.store.publish(
          batch.bytes, through: TemporaryName.rotation, as: .segment(batch.after.segment))
        try writer.commit(batch.after)
      }
      sealedByteCount += batch.before.offset
      Self.seal(batch.before.segment, in: store)
    } else {
      try write(batch)
      try commit(batch)
    }
    isPoisoned = false
    return batch.receipts
  }

  /// Makes the head durable once more, before an earlier process's receipt is given again.
  ///
  /// That process may wait for its sync, or may have failed in the last one: then its slot may be
  /// in memory and not on disk.
  /// - Throws: `unacknowledged`, and the writer is poisoned.
  public mutating func confirm() throws(JournalWriteError<Store.Failure>) {
    guard !isPoisoned else { throw .poisoned }
    isPoisoned = true
    try commitWaiting()
    do throws(Store.Failure) {
      try commit(slot.watermark)
    } catch {
      throw .unacknowledged(lineCount: 0, error)
    }
    isPoisoned = false
  }

  /// Gathers lines that may be appended.
  func gathered(_ lines: [[UInt8]]) throws(JournalWriteError<Store.Failure>) -> LineBatch {
    var batch = LineBatch(behind: end)
    for (index, line) in lines.enumerated() {
      if let fault = batch.append(line) { throw .refused(line: index, fault) }
    }
    return batch
  }

  /// Refuses lines that were gathered behind another end.
  func requireBehindEnd(_ lines: LineBatch) throws(JournalWriteError<Store.Failure>) {
    guard lines.before == end else {
      let named = lines.before.lastLeafHash
      throw .refused(line: 0, .notChained(expected: end.lastLeafHash, found: named))
    }
  }

  /// Writes a batch behind the last line, where nobody else wrote since this writer looked.
  mutating func write(_ batch: Batch) throws(JournalWriteError<Store.Failure>) {
    let path = JournalPath.segment(end.segment)
    let found = try Self.tried { () throws(Store.Failure) in try store.byteCount(of: path) }
    guard found == end.offset else {
      throw .interference(expected: end.offset, found: found ?? 0)
    }
    try unacknowledged(batch) { writer throws(Store.Failure) in
      try writer.segmentFile.appendAll(batch.bytes)
    }
  }

  /// Makes a batch durable that was written, with those before it that wait for a sync.
  mutating func commit(_ batch: Batch) throws(JournalWriteError<Store.Failure>) {
    if end != slot.watermark { try Self.removeMark(of: lock) }
    try unacknowledged(batch) { writer throws(Store.Failure) in
      try writer.segmentFile.sync()
      try writer.commit(batch.after)
    }
  }

  /// Makes the batches durable that wait for a sync, if there are any.
  ///
  /// - Throws: `unacknowledged` or `poisoned`, and the writer is of no more use.
  public mutating func commitWaiting() throws(JournalWriteError<Store.Failure>) {
    guard end != slot.watermark else { return }
    try Self.removeMark(of: lock)
    do throws(Store.Failure) {
      try segmentFile.sync()
      try commit(end)
    } catch {
      throw .unacknowledged(lineCount: 0, error)
    }
  }

  /// Turns an error of the outside into one of a batch that may be in the log or not.
  private mutating func unacknowledged(
    _ batch: Batch, _ body: (inout JournalWriter) throws(Store.Failure) -> Void
  ) throws(JournalWriteError<Store.Failure>) {
    do throws(Store.Failure) {
      try body(&self)
    } catch {
      throw .unacknowledged(lineCount: batch.leaves.count, error)
    }
  }

  /// Moves the watermark.
  private mutating func commit(_ watermark: Watermark) throws(Store.Failure) {
    slot = try Self.write(watermark, after: slot, to: commitFile, lock)
    end = watermark
  }

  /// Writes the older slot, which becomes the newest, and leaves a mark once it is durable.
  static func write(
    _ watermark: Watermark, after slot: CommitSlot, to file: Store.File, _ lock: Store.Lock
  ) throws(Store.Failure) -> CommitSlot {
    let next = CommitSlot(generation: slot.generation + 1, watermark: watermark)
    let start = next.index * CommitSlot.byteCount
    let bytes = next.bytes
    try file.writeAll(CommitSlot.opened(bytes), at: start)
    let version = CommitSlot.openMarkOffset
    try file.writeAll([bytes[version]], at: start + version)
    try file.sync()
    lock.leave(mark: LockMark(slot: CommitSlot.digestText(in: bytes)).text)
    return next
  }
}
