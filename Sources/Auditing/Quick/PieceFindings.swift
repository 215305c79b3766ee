// Directive ledger · Auditing — SPDX-License-Identifier: Apache-2.0

import Digests
import Directives
import MerkleTrees

/// What the lines of a piece come to, each of them sound and each following on the one before it.
struct PieceFindings {
  /// A perfect tree over some of its lines.
  struct Tree {
    /// The height.
    let height: Int
    /// The root.
    let root: Digest
    /// Whether a head has to be compared behind it.
    let endsAtCut: Bool
  }

  /// The position of the first line.
  let first: Int
  /// The number of lines, at least one.
  let count: Int
  /// The hash that the first line names as the one before it.
  let predecessor: Digest
  /// The hash of the last line.
  let last: Digest
  /// When the first line was recorded, and when the last was.
  let recorded: ClosedRange<Instant>
  /// The lines as perfect trees, in order.
  let trees: [Tree]
  /// The hashes of the names of the events.
  let names: [UInt64]
  /// Whether somebody signed, or signatures were asked for.
  let mentionsSignatures: Bool
}
