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
  ///   is
  ///   poisoned: none of the lines is acknowledged, and a later reader finds all of them or none.
  public mutating func append(
    _ lines: [[UInt8]]
  ) throws(JournalWriteError<Store.Failure>) -> [Receipt] {
    guard !isPoisoned else { throw .poisoned }
    let leaves = try checked(lines)
    guard !lines.isEmpty else { return [] }
    var batch: [UInt8] = []
    batch.reserveCapacity(lines.reduce(0) { $0 + $1.count + 1 })
    for line in lines {
      batch += line
      batch.append(UInt8(ascii: "\n"))
    }
    let first = slot.watermark.size
    try write(batch, leaves)
    let (size, root) = (slot.watermark.size, slot.watermark.root)
    return leaves.enumerated().map { index, leaf in
      Receipt(sequence: first + index, leafHash: leaf, treeSize: size, root: root)
    }
  }

  /// Makes the head durable once more, before an earlier process's receipt is given again.
  ///
  /// That process may have failed in the last `fdatasync`, and its slot may be in memory and not on
  /// disk.
  /// - Throws: `unacknowledged`, and the writer is poisoned.
  public mutating func confirm() throws(JournalWriteError<Store.Failure>) {
    guard !isPoisoned else { throw .poisoned }
    isPoisoned = true
    do throws(Store.Failure) {
      try commit(slot.watermark)
    } catch {
      throw .unacknowledged(lineCount: 0, error)
    }
    isPoisoned = false
  }

  /// The leaf hashes of lines that may be appended.
  private func checked(
    _ lines: [[UInt8]]
  ) throws(JournalWriteError<Store.Failure>) -> [Digest] {
    var last = slot.watermark.lastLeafHash
    var leaves: [Digest] = []
    leaves.reserveCapacity(lines.count)
    for (index, line) in lines.enumerated() {
      guard line.count <= JournalLimits.lineByteCount else {
        throw .refused(line: index, .tooLong(byteCount: line.count))
      }
      if let offset = line.firstIndex(of: UInt8(ascii: "\n")) {
        throw .refused(line: index, .newline(offset: offset))
      }
      let named = LineFormat.predecessor(of: line.span)
      guard named == last else {
        throw .refused(line: index, .notChained(expected: last, found: named))
      }
      guard slot.watermark.size < JournalLimits.lineCount - index else {
        throw .refused(line: index, .numberless)
      }
      last = MerkleHash.leaf(line)
      leaves.append(last)
    }
    return leaves
  }

  /// Writes a batch and commits it; poisoned until both are done.
  private mutating func write(
    _ batch: [UInt8], _ leaves: [Digest]
  ) throws(JournalWriteError<Store.Failure>) {
    isPoisoned = true
    let before = slot.watermark
    let rotates = before.offset > 0 && batch.count > options.segmentByteCount - before.offset
    let after = before.appending(leaves, byteCount: batch.count, inNewSegment: rotates)
    if !rotates { try requireUntouchedSegment() }
    do throws(Store.Failure) {
      if rotates {
        segmentFile = try store.publish(
          batch, through: TemporaryName.rotation, as: .segment(after.segment))
      } else {
        try segmentFile.appendAll(batch)
        try segmentFile.sync()
      }
      try commit(after)
    } catch {
      throw .unacknowledged(lineCount: leaves.count, error)
    }
    isPoisoned = false
    if rotates {
      sealedByteCount += before.offset
      Self.seal(before.segment, in: store)
    }
  }

  /// Writes the older slot, which becomes the newest.
  private mutating func commit(_ watermark: Watermark) throws(Store.Failure) {
    let next = CommitSlot(generation: slot.generation + 1, watermark: watermark)
    let start = next.index * CommitSlot.byteCount
    try commitFile.writeAll(next.openBytes, at: start)
    let mark = CommitSlot.openMarkOffset
    try commitFile.writeAll([next.bytes[mark]], at: start + mark)
    try commitFile.sync()
    slot = next
    lock.leave(mark: next.mark)
  }

  /// Requires that nobody wrote to the last segment since this writer did.
  private func requireUntouchedSegment() throws(JournalWriteError<Store.Failure>) {
    let expected = slot.watermark.offset
    let path = JournalPath.segment(slot.watermark.segment)
    let found = try Self.tried { () throws(Store.Failure) in try store.byteCount(of: path) }
    guard found == expected else { throw .interference(expected: expected, found: found ?? 0) }
  }
}
