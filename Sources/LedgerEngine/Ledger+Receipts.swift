// Directive ledger · LedgerEngine — SPDX-License-Identifier: Apache-2.0

import Digests
import Directives
import Journals
import MerkleTrees

extension Ledger {
  /// The receipts of events that were recorded before, as they were given then.
  ///
  /// A batch has one recorded time, so the tree that first held an event ends with the last event
  /// of that time. Batches in one millisecond share a time, and so do those that are recorded while
  /// the clock is behind; the receipt is then that of a later one, and just as true.
  /// - Complexity: reads and hashes all lines up to there.
  func originalReceipts(
    of sequences: [SequenceNumber], in reader: JournalReader<Store>
  ) throws(LedgerError<Store.Failure>) -> [SequenceNumber: Receipt] {
    // What the same batch adds may have the same time, and is not written yet.
    let sizes = Dictionary(
      sequences.map { ($0, min(batchEnd(of: $0), reader.head.size)) }, uniquingKeysWith: { $1 })
    let last = sizes.values.max() ?? 0
    let wanted = Set(sizes.values)
    var frontier = MerkleFrontier()
    var leaves: [SequenceNumber: Digest] = [:]
    var roots: [Int: Digest] = [:]
    do throws(JournalError<Store.Failure>) {
      try reader.forEachLine { place, line in
        guard place.sequence < last else { return false }
        let leaf = MerkleHash.leaf(line)
        let sequence = SequenceNumber(UInt64(place.sequence))
        if sizes[sequence] != nil { leaves[sequence] = leaf }
        frontier.append(leaf)
        if wanted.contains(frontier.size) { roots[frontier.size] = frontier.root }
        return true
      }
    } catch {
      throw .journal(error)
    }
    var receipts: [SequenceNumber: Receipt] = [:]
    for (sequence, size) in sizes {
      guard let leaf = leaves[sequence], let root = roots[size] else { continue }
      receipts[sequence] = Receipt(
        sequence: Int(sequence.rawValue), leafHash: leaf, treeSize: size, root: root)
    }
    return receipts
  }

  /// The number of events up to the end of the batch that an event came in.
  private func batchEnd(of sequence: SequenceNumber) -> Int {
    fold.index.knownCount(at: .recorded(fold.index[sequence].recordedTime))
  }
}
