// Directive ledger · Auditing — SPDX-License-Identifier: Apache-2.0

import Digests
import MerkleTrees

/// Holds a ledger against heads kept elsewhere while its lines go by.
struct HeadAudit {
  /// The heads by size.
  private let bySize: [Int: [KeptHead]]
  /// The tree so far; only where there are heads.
  private var frontier = MerkleFrontier()
  /// The first head that does not agree, with the root that was found instead.
  private(set) var flaw: Flaw?

  /// Takes the heads.
  init(_ heads: [KeptHead]) {
    bySize = Dictionary(grouping: heads, by: \.size)
    compare()
  }

  /// Takes the next line.
  mutating func take(_ leaf: Digest) {
    guard !bySize.isEmpty else { return }
    frontier.append(leaf)
    compare()
  }

  /// Compares the heads of the size that is reached.
  private mutating func compare() {
    guard flaw == nil, let due = bySize[frontier.size] else { return }
    let root = frontier.root
    guard let other = due.first(where: { $0.root != root }) else { return }
    flaw = .headRoot(other, found: root)
  }

  /// The head that speaks of most events, if that is more than there are.
  func beyond(size: Int) -> KeptHead? {
    guard let most = bySize.keys.max(), most > size else { return nil }
    return bySize[most]?.first
  }
}
