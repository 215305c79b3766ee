// Directive ledger · JournalWriters — SPDX-License-Identifier: Apache-2.0

public import Journals

/// The one writer of a ledger: it holds the lock as long as it lives, but for `appendShared`.
///
/// The happy path of a batch of up to 1 MiB, as system calls: `write(segment)`,
/// `fdatasync(segment)`, `pwrite(commit)` twice, `fdatasync(commit)`. The batch is acknowledged by
/// the last one and by nothing before it. After any error the writer is poisoned: nobody can say
/// which bytes are durable, since the kernel reports a lost write once and then says all is well.
/// The next writer starts from what is on disk.
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
  /// Where the next line goes: behind the slot's watermark and the batches that wait for a sync.
  var end: Watermark
  /// The number of bytes of all segments before the last.
  var sealedByteCount: Int
  /// Whether an earlier call failed.
  var isPoisoned = false
  /// The choices.
  let options: WriterOptions

  /// What was found beyond the watermark and taken into quarantine: at the start, and when a lock
  /// that was let go was taken again.
  public internal(set) var recovered: [JournalTail]
  /// Reads what was there when the lock was taken, batches that wait for a sync included.
  public let reader: JournalReader<Store>

  /// Takes a ledger that is ready to be appended to.
  init(
    _ lock: Store.Lock, _ opened: OpenedJournal<Store>, _ segmentFile: Store.File,
    _ options: WriterOptions, recovered: [JournalTail]
  ) {
    store = opened.store
    self.lock = lock
    commitFile = opened.commitFile
    self.segmentFile = segmentFile
    slot = opened.slot
    reader = opened.reader
    end = reader.head.watermark
    sealedByteCount = reader.head.byteCount - end.offset
    self.options = options
    self.recovered = recovered
  }

  /// The end of the journal, which nobody else moves while the writer lives.
  public var head: JournalHead {
    JournalHead(
      watermark: end, byteCount: sealedByteCount + end.offset,
      anchor: .committed(generation: slot.generation))
  }

  /// How far the journal was durable when last looked at.
  public var watermark: Watermark { slot.watermark }

  /// Lets the lock go.
  public consuming func close() {}
}
