// Directive ledger · Auditing — SPDX-License-Identifier: Apache-2.0

import Digests
import Directives
import Journals
import MerkleTrees

/// Puts the findings of pieces together in their order, and compares the heads on the way.
struct Assembly {
  /// The tree so far.
  private(set) var frontier = MerkleFrontier()
  /// The hash of the last line.
  private(set) var last = Digest.zero
  /// When the last line was recorded.
  private(set) var lastRecorded: Instant?
  /// The roots that are expected, by size.
  private let expected: [Int: Set<Digest>]

  /// Takes what the tree is held against.
  init(_ receipts: [KeptReceipt], _ heads: [KeptHead], _ commit: CommitFile) {
    expected = Self.expected(receipts, heads, commit)
  }

  /// The sizes at which a root is expected, ascending.
  static func cuts(
    _ receipts: [KeptReceipt], _ heads: [KeptHead], _ commit: CommitFile?
  ) -> [Int] {
    expected(receipts, heads, commit).keys.sorted()
  }

  /// The roots that are expected, by size.
  private static func expected(
    _ receipts: [KeptReceipt], _ heads: [KeptHead], _ commit: CommitFile?
  ) -> [Int: Set<Digest>] {
    var expected: [Int: Set<Digest>] = [:]
    for receipt in receipts { expected[receipt.size, default: []].insert(receipt.root) }
    for head in heads { expected[head.size, default: []].insert(head.root) }
    if let older = commit?.older?.watermark { expected[older.size, default: []].insert(older.root) }
    return expected
  }

  /// Takes the next piece, or answers false where it cannot follow on those before it.
  mutating func take(_ piece: PieceFindings) -> Bool {
    guard piece.first == frontier.size, piece.predecessor == last,
      piece.recorded.lowerBound >= lastRecorded ?? .distantPast
    else { return false }
    for tree in piece.trees {
      frontier.append(tree: tree.root, height: tree.height)
      if tree.endsAtCut, let roots = expected[frontier.size], roots != [frontier.root] {
        return false
      }
    }
    last = piece.last
    lastRecorded = piece.recorded.upperBound
    return frontier.size == piece.first + piece.count
  }

  /// Whether nothing is expected beyond the end, and nothing before the first line is wrong.
  var hasEverything: Bool {
    expected.keys.allSatisfy { (0...frontier.size).contains($0) }
      && expected[0].map { $0 == [MerkleHash.emptyRoot] } ?? true
  }
}
