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

  /// Joins lines whose leaf hashes are known.
  init(_ lines: [[UInt8]], _ leaves: [Digest], after end: Watermark, _ options: WriterOptions) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines.reduce(0) { $0 + $1.count + 1 })
    for line in lines {
      bytes += line
      bytes.append(UInt8(ascii: "\n"))
    }
    self.bytes = bytes
    self.leaves = leaves
    before = end
    rotates = end.offset > 0 && bytes.count > options.segmentByteCount - end.offset
    after = end.appending(leaves, byteCount: bytes.count, inNewSegment: rotates)
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
