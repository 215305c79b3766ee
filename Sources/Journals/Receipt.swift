// Directive ledger · Journals — SPDX-License-Identifier: Apache-2.0

public import Digests

/// What the writer answers for a line, once it is durable.
public struct Receipt: Hashable, Sendable {
  /// The sequence number of the line.
  public let sequence: Int
  /// The leaf hash of the line.
  public let leafHash: Digest
  /// The size of the tree that first held it durably.
  public let treeSize: Int
  /// The root of that tree.
  public let root: Digest

  /// Takes what the writer knows.
  public init(sequence: Int, leafHash: Digest, treeSize: Int, root: Digest) {
    self.sequence = sequence
    self.leafHash = leafHash
    self.treeSize = treeSize
    self.root = root
  }
}
