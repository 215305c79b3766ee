// Directive ledger · JournalWriters — SPDX-License-Identifier: Apache-2.0

public import Journals

/// The one writer of a ledger: it holds the lock as long as it lives.
///
/// The happy path of a batch, as system calls: `write(segment)`, `fdatasync(segment)`,
/// `pwrite(commit)` twice, `fdatasync(commit)`. The batch is acknowledged by the last one and by
/// nothing before it. After any error the writer is poisoned: nobody can say which bytes are
/// durable, since the kernel reports a lost write once and then says all is well. The next writer
/// starts from what is on disk.
public struct JournalWriter<Store: JournalStore>: ~Copyable {
  /// Where the journal lies.
  let store: Store
  /// Keeps everybody else out.
  let lock: Store.Lock
  /// The commit file.
  let commitFile: Store.File
  /// The last segment.
  var segmentFile: Store.File
  /// The newest slot.
  var slot: CommitSlot
  /// The number of bytes of all segments before the last.
  var sealedByteCount: Int
  /// Whether an earlier call failed.
  var isPoisoned = false
  /// The choices.
  let options: WriterOptions

  /// What the recovery at the start found beyond the watermark and took into quarantine.
  public let recovered: [JournalTail]

  /// Takes a ledger that is ready to be appended to.
  init(
    store: Store, lock: Store.Lock, commitFile: Store.File, segmentFile: Store.File,
    slot: CommitSlot, sealedByteCount: Int, options: WriterOptions, recovered: [JournalTail]
  ) {
    self.store = store
    self.lock = lock
    self.commitFile = commitFile
    self.segmentFile = segmentFile
    self.slot = slot
    self.sealedByteCount = sealedByteCount
    self.options = options
    self.recovered = recovered
  }

  /// The end of the journal, which nobody else moves while the writer lives.
  public var head: JournalHead {
    JournalHead(
      watermark: slot.watermark, byteCount: sealedByteCount + slot.watermark.offset,
      anchor: .committed(generation: slot.generation))
  }

  /// Lets the lock go.
  public consuming func close() {}
}
