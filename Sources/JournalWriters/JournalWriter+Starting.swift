// Directive ledger · JournalWriters — SPDX-License-Identifier: Apache-2.0

import Journals

extension JournalWriter {
  /// Starts on a ledger whose lock is held: settles what is there, checks its end, and recovers.
  init(
    holding lock: Store.Lock, _ store: Store, _ options: WriterOptions
  ) throws(JournalWriteError<Store.Failure>) {
    let commitFile = try Self.commitFile(store)
    let snapshot = try Self.checkedSnapshot(store)
    guard let newest = snapshot.commit?.newest else { throw .unanchored }
    if lock.mark != newest.mark {
      try Self.settle(newest, in: commitFile, store)
      lock.leave(mark: newest.mark)
    }
    let recovered = try Self.tails(store, snapshot)
    let recovery = Recovery(store: store, snapshot: snapshot, watermark: newest.watermark)
    if !recovered.isEmpty { try Self.run(recovery, newest, lock) }
    let segmentFile = try Self.tried { () throws(Store.Failure) in
      try recovery.removeLeftovers()
      return try store.open(.segment(newest.watermark.segment))
    }
    let sealed = snapshot.segments.last { $0.name < newest.watermark.segment }
    // A crash may have come between the commit of a rotation and the seal of the segment before.
    if let sealed { Self.seal(sealed.name, in: store) }
    self.init(
      store: store, lock: lock, commitFile: commitFile, segmentFile: segmentFile, slot: newest,
      sealedByteCount: sealed?.absoluteEnd ?? 0, options: options, recovered: recovered)
  }

  /// Recovers, and leaves no mark while the names of the segments are not durable.
  ///
  /// Whoever comes after a crash in here may find nothing left to recover, and a segment that has
  /// its name in memory only: a mark from before would keep it from making the name durable.
  private static func run(
    _ recovery: Recovery<Store>, _ newest: CommitSlot, _ lock: Store.Lock
  ) throws(JournalWriteError<Store.Failure>) {
    lock.leave(mark: "")
    // A mark may be lost, but one that cannot be taken away would lie.
    guard lock.mark != newest.mark else { throw .poisoned }
    try recovery.run()
    lock.leave(mark: newest.mark)
  }

  /// Opens the commit file.
  private static func commitFile(
    _ store: Store
  ) throws(JournalWriteError<Store.Failure>) -> Store.File {
    try requireCommit(store)
    return try tried { () throws(Store.Failure) in try store.open(.commit) }
  }

  /// Makes the names durable, writes the newest slot once more in its place, and syncs it.
  ///
  /// An earlier process may have failed in its last `fdatasync`. The kernel then calls the slot
  /// clean, shows it to everybody, and never writes it: another `fdatasync` alone would say all
  /// is well. The next commit goes over the older slot, which may be the only one on the device; so
  /// the newer one must be there first. All this is spared where the writer before left a mark that
  /// it saw this very slot become durable.
  private static func settle(
    _ slot: CommitSlot, in file: Store.File, _ store: Store
  ) throws(JournalWriteError<Store.Failure>) {
    try tried { () throws(Store.Failure) in
      try store.sync(.ledger)
      try store.sync(.events)
      try file.writeAll(slot.bytes, at: slot.index * CommitSlot.byteCount)
      try file.sync()
    }
  }

  /// What lies there, once the acknowledged part has passed the cheap checks.
  private static func checkedSnapshot(
    _ store: Store
  ) throws(JournalWriteError<Store.Failure>) -> JournalSnapshot {
    do throws(JournalError<Store.Failure>) {
      let reader = try JournalReader(store)
      let segment = JournalPath.segment(reader.head.watermark.segment)
      if let damage = try reader.snapshot.endDamage(store, of: segment) { throw .damaged(damage) }
      return reader.snapshot
    } catch {
      throw JournalWriteError(error)
    }
  }

  /// What lies beyond the watermark.
  private static func tails(
    _ store: Store, _ snapshot: JournalSnapshot
  ) throws(JournalWriteError<Store.Failure>) -> [JournalTail] {
    do throws(JournalError<Store.Failure>) {
      return try TailScan(store, snapshot).tails
    } catch {
      throw JournalWriteError(error)
    }
  }
}
