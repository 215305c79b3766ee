// Directive ledger · Journals — SPDX-License-Identifier: Apache-2.0

import Digests
import MerkleTrees

/// Holds the growing tree against everything that the commit says of it.
///
/// A commit names not one root but several: each peak of its frontier is the root of a prefix taken
/// further, and the older slot is the frontier of an earlier size. Together they tell from where
/// the lines are not the committed ones, and whether the commit belongs to these lines at all.
struct CommitComparison {
  /// The peaks that must stand at certain sizes, by either slot.
  private var expected: [Int: [[Digest]]] = [:]
  /// The root that the commit names.
  private let root: Digest?
  /// The greatest size at which the lines were the committed ones.
  private var matchedSize = 0
  /// The least size at which they were not.
  private var mismatchedSize: Int?

  /// Takes the commit, or none.
  init(_ commit: CommitFile?) {
    root = commit?.newest?.watermark.root
    for slot in [commit?.older, commit?.newest] {
      guard let frontier = slot?.watermark.frontier else { continue }
      let ends = MerkleFrontier.coverage(size: frontier.size).map { $0.upperBound }
      for (index, size) in ends.enumerated() {
        expected[size, default: []].append(Array(frontier.peaks.prefix(index + 1)))
      }
    }
  }

  /// Takes the frontier after another line.
  mutating func note(_ frontier: MerkleFrontier) {
    guard let peaks = expected[frontier.size] else { return }
    if peaks.allSatisfy({ $0 == frontier.peaks }), mismatchedSize == nil {
      matchedSize = frontier.size
    } else if mismatchedSize == nil {
      mismatchedSize = frontier.size
    }
  }

  /// The most lines that either slot acknowledges.
  var acknowledgedSize: Int { expected.keys.max() ?? 0 }

  /// The first line that may be changed, where some line is.
  var changedSince: Int? { mismatchedSize == nil ? nil : matchedSize }

  /// The root of a commit of which nothing agrees, though it could have agreed more than once.
  var foreignRoot: Digest? {
    guard let root, let mismatchedSize, matchedSize == 0,
      expected.keys.contains(where: { $0 > mismatchedSize })
    else { return nil }
    return root
  }
}
