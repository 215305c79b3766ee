// Directive ledger · MerkleTreesTests — SPDX-License-Identifier: Apache-2.0

import Digests
import MerkleTrees

/// A source that notes what it is asked for and fails on purpose.
final class RecordingSource: NodeSource {
  /// The failure on purpose.
  struct Fault: Error, Hashable {
    /// The node that was not read.
    let node: NodeCoordinate
  }

  /// The tree.
  private let levels: MerkleLevels
  /// The node that cannot be read.
  private let broken: NodeCoordinate?
  /// The nodes asked for, in their order.
  private(set) var asked: [NodeCoordinate] = []

  /// A source over a tree, one node of which may be broken.
  init(_ levels: MerkleLevels, broken: NodeCoordinate? = nil) {
    self.levels = levels
    self.broken = broken
  }

  /// Notes the node and answers it.
  func digest(of node: NodeCoordinate) throws(Fault) -> Digest {
    asked.append(node)
    guard node != broken else { throw Fault(node: node) }
    do throws(ProofError) {
      return try levels.digest(of: node)
    } catch {
      throw Fault(node: node)
    }
  }
}
