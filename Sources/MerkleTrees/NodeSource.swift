// Directive ledger · MerkleTrees — SPDX-License-Identifier: Apache-2.0

public import Digests

/// Where the nodes of a tree are read from: memory, files of levels, tiles.
public protocol NodeSource: ~Copyable {
  /// What goes wrong outside.
  associatedtype Failure: Error

  /// The root of a perfect subtree, which is asked for once a proof.
  func digest(of node: NodeCoordinate) throws(Failure) -> Digest
}
