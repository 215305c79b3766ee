// Directive ledger · JournalWriters — SPDX-License-Identifier: Apache-2.0

public import Journals

extension JournalWriter {
  /// Opens a ledger for writing; what a crash left beyond the watermark is taken into quarantine
  /// first.
  ///
  /// - Throws: `busy`, `notALedger`, `unanchored`, `damaged` (nothing was touched), or `store`.
  public static func opening(
    _ store: Store, options: WriterOptions = WriterOptions()
  ) throws(JournalWriteError<Store.Failure>) -> JournalWriter {
    // Looked at before the lock, so that no lock file is left where there is no ledger.
    try requireCommit(store)
    return try JournalWriter(holding: try lock(store, options), store, options)
  }

  /// Makes an empty ledger and opens it.
  ///
  /// What an interrupted creation left is completed. The directory itself must be there.
  /// - Throws: `alreadyExists`, `unanchored` where segments lie about, `busy`, or `store`.
  public static func creating(
    _ store: Store, options: WriterOptions = WriterOptions()
  ) throws(JournalWriteError<Store.Failure>) -> JournalWriter {
    try requireNothing(store)
    let lock = try lock(store, options)
    try requireNothing(store)
    try tried { () throws(Store.Failure) in
      try store.change(.make(.events))
      if try store.byteCount(of: .segment(.start)) == nil {
        try store.create(.segment(.start)).sync()
      }
      try store.sync(.events)
      try publishCommit(.empty, in: store)
    }
    return try JournalWriter(holding: lock, store, options)
  }

  /// Makes a copy without a commit writable, after every hash in it was checked.
  ///
  /// - Throws: `alreadyExists` where there is a commit, `notALedger`, `damaged`, `busy`, or
  ///   `store`.
  public static func adopting(
    _ store: Store, options: WriterOptions = WriterOptions()
  ) throws(JournalWriteError<Store.Failure>) -> JournalWriter {
    try requireCopy(store)
    let lock = try lock(store, options)
    try requireCopy(store)
    let watermark: Watermark
    do throws(JournalError<Store.Failure>) {
      if let damage = try JournalScan(store).damage { throw .damaged(damage) }
      watermark = try JournalReader(store).head.watermark
    } catch {
      throw JournalWriteError(error)
    }
    try tried { () throws(Store.Failure) in
      // Nobody knows how the copy came here: its bytes are made durable before they are committed.
      for name in try store.names(in: .events) ?? [] {
        guard let segment = SegmentName(text: name) else { continue }
        try store.change(.settle(.segment(segment)))
      }
      try store.sync(.events)
      // Copies are often made read-only. If the end cannot be written to, that shows before there
      // is a commit that says it can.
      let end = JournalPath.segment(watermark.segment)
      try store.change(.unseal(end))
      _ = try store.open(end)
      try publishCommit(watermark, in: store)
    }
    return try JournalWriter(holding: lock, store, options)
  }

  /// Writes the first commit file, both slots of which say the same.
  private static func publishCommit(
    _ watermark: Watermark, in store: Store
  ) throws(Store.Failure) {
    // The commit must not become durable before the folder of which it speaks.
    try store.sync(.ledger)
    let slots = [2, 1].map { CommitSlot(generation: $0, watermark: watermark) }
    try store.publish(
      slots.flatMap(\.bytes), through: TemporaryName.commit, as: .commit)
  }
}
