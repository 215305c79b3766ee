// Directive ledger · JournalWriters — SPDX-License-Identifier: Apache-2.0

import Digests
import Journals

/// What a writer finds once it holds the lock, before it changes anything.
struct OpenedJournal<Store: JournalStore> {
  /// Where the journal lies.
  let store: Store
  /// The commit file.
  let commitFile: Store.File
  /// The newest slot.
  let slot: CommitSlot
  /// Reads up to the slot's watermark, or on through the batches that wait for a sync.
  private(set) var reader: JournalReader<Store>

  /// Looks, and makes the cheap checks of the acknowledged part.
  init(_ store: Store) throws(JournalWriteError<Store.Failure>) {
    self.store = store
    do throws(JournalError<Store.Failure>) {
      reader = try JournalReader(store)
      let segment = JournalPath.segment(reader.head.watermark.segment)
      if let damage = try reader.snapshot.endDamage(store, of: segment) { throw .damaged(damage) }
    } catch {
      throw JournalWriteError(error)
    }
    guard let newest = reader.snapshot.commit?.newest else { throw .unanchored }
    slot = newest
    commitFile = try JournalWriter<Store>.tried { () throws(Store.Failure) in
      try store.open(.commit)
    }
  }

  /// The watermark that would stand behind the batches that wait for a sync; nil where something
  /// else lies there.
  func watermark(
    behind waiting: LockMark.Waiting
  ) throws(JournalWriteError<Store.Failure>) -> Watermark? {
    let beyond = reader.snapshot.beyond
    guard beyond.count == 1, let extent = beyond.first, extent.name == slot.watermark.segment,
      waiting.offset > extent.bytes.lowerBound, waiting.offset <= extent.bytes.upperBound
    else { return nil }
    let batches = SegmentExtent(
      name: extent.name, bytes: extent.bytes.lowerBound..<waiting.offset,
      absoluteStart: extent.absoluteStart)
    do throws(JournalError<Store.Failure>) {
      let end = try TailScan(store, slot.watermark, [batches]).extended
      return end?.lastLeafHash.base64 == waiting.leaf ? end : nil
    } catch {
      throw JournalWriteError(error)
    }
  }

  /// Reads on through the batches that wait for a sync.
  mutating func readOn(upTo watermark: Watermark) {
    reader = JournalReader(reader, upTo: watermark)
  }

  /// What lies beyond and belongs to nobody.
  func tails() throws(JournalWriteError<Store.Failure>) -> [JournalTail] {
    guard reader.head.watermark == slot.watermark else { return [] }
    do throws(JournalError<Store.Failure>) {
      return try TailScan(store, slot.watermark, reader.snapshot.beyond).tails
    } catch {
      throw JournalWriteError(error)
    }
  }

  /// Takes it out.
  var recovery: Recovery<Store> {
    Recovery(store: store, snapshot: reader.snapshot, watermark: slot.watermark)
  }
}
