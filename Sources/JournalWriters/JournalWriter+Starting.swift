// Directive ledger · JournalWriters — SPDX-License-Identifier: Apache-2.0

import Journals

extension JournalWriter {
  /// Starts on a ledger whose lock is held: settles what is there, checks its end, and recovers.
  init(
    holding lock: Store.Lock, _ store: Store, _ options: WriterOptions
  ) throws(JournalWriteError<Store.Failure>) {
    var opened = try OpenedJournal(store)
    let mark = LockMark(lock.mark)
    let isSettled = mark?.slot == opened.slot.mark
    if !isSettled {
      try Self.settle(opened)
      lock.leave(mark: LockMark(slot: opened.slot.mark).text)
    } else if let waiting = mark?.waiting, let end = try opened.watermark(behind: waiting) {
      if opened.reader.snapshot.byteCountBeyond == end.offset - opened.slot.watermark.offset {
        opened.readOn(upTo: end)
      } else {
        // A writer died within its batch: those before it are made durable before it is taken out.
        try Self.commit(end, opened, lock)
        opened = try OpenedJournal(store)
      }
    }
    let tails = try opened.tails()
    if !tails.isEmpty { try Self.run(opened.recovery, opened.slot, lock) }
    let last = opened.reader.head.watermark.segment
    let segmentFile = try Self.tried { () throws(Store.Failure) in
      // Whoever left a mark can only have left a file of the next batch.
      try opened.recovery.removeLeftovers(everywhere: !isSettled)
      return try store.open(.segment(last))
    }
    // A crash may have come between the commit of a rotation and the seal of the segment before.
    if let sealed = opened.reader.segments.last(where: { $0.name < last }) {
      Self.seal(sealed.name, in: store)
    }
    self.init(lock, opened, segmentFile, options, recovered: tails)
  }

  /// Takes the mark away, before something is done after which it might lie.
  ///
  /// A mark may be lost, but one that cannot be taken away would lie.
  static func removeMark(of lock: Store.Lock) throws(JournalWriteError<Store.Failure>) {
    lock.leave(mark: "")
    guard LockMark(lock.mark) == nil else { throw .poisoned }
  }

  /// Recovers, and leaves no mark while the names of the segments are not durable.
  ///
  /// Whoever comes after a crash in here may find nothing left to recover, and a segment that has
  /// its name in memory only: a mark from before would keep it from making the name durable.
  private static func run(
    _ recovery: Recovery<Store>, _ newest: CommitSlot, _ lock: Store.Lock
  ) throws(JournalWriteError<Store.Failure>) {
    try removeMark(of: lock)
    try recovery.run()
    lock.leave(mark: LockMark(slot: newest.mark).text)
  }

  /// Makes batches durable whose writers wait for it, or died while they did.
  private static func commit(
    _ end: Watermark, _ opened: OpenedJournal<Store>, _ lock: Store.Lock
  ) throws(JournalWriteError<Store.Failure>) {
    try removeMark(of: lock)
    try tried { () throws(Store.Failure) in
      try opened.store.open(.segment(end.segment)).sync()
      _ = try write(end, after: opened.slot, to: opened.commitFile, lock)
    }
  }

  /// Makes the names durable, writes the newest slot once more in its place, and syncs it.
  ///
  /// An earlier process may have failed in its last `fdatasync`. The kernel then calls the slot
  /// clean, shows it to everybody, and never writes it: another `fdatasync` alone would say all
  /// is well. The next commit goes over the older slot, which may be the only one on the device; so
  /// the newer one must be there first. All this is spared where the writer before left a mark that
  /// it saw this very slot become durable.
  private static func settle(
    _ opened: OpenedJournal<Store>
  ) throws(JournalWriteError<Store.Failure>) {
    try tried { () throws(Store.Failure) in
      let (slot, file) = (opened.slot, opened.commitFile)
      try opened.store.sync(.ledger)
      try opened.store.sync(.events)
      try file.writeAll(slot.bytes, at: slot.index * CommitSlot.byteCount)
      try file.sync()
    }
  }
}
