// Directive ledger · JournalWriters — SPDX-License-Identifier: Apache-2.0

import Digests
import Journals
import MerkleTrees

/// Lines that are written together, and where they will stand.
struct Batch {
  /// The lines with their newlines.
  let bytes: [UInt8]
  /// Their leaf hashes.
  let leaves: [Digest]
  /// What stands before them.
  let before: Watermark
  /// What will stand behind them.
  let after: Watermark
  /// Whether they begin a new segment.
  let rotates: Bool

  /// Takes lines that were gathered.
  init(_ lines: LineBatch, _ options: WriterOptions) {
    bytes = lines.bytes
    leaves = lines.leaves
    before = lines.before
    rotates = before.offset > 0 && bytes.count > options.segmentByteCount - before.offset
    after = before.appending(leaves, byteCount: bytes.count, inNewSegment: rotates)
  }

  /// What its writer is told once it is durable.
  var receipts: [Receipt] {
    let root = after.root
    return leaves.enumerated().map { index, leaf in
      Receipt(
        sequence: before.size + index, leafHash: leaf, treeSize: after.size, root: root)
    }
  }
}
