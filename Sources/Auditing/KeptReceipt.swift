// Directive ledger · Auditing — SPDX-License-Identifier: Apache-2.0

public import Digests
public import Directives

/// A receipt that somebody kept elsewhere: what the ledger promised when it recorded an event.
public struct KeptReceipt: Hashable, Sendable {
  /// The name of the event.
  public let id: EventID
  /// Its position.
  public let sequence: Int
  /// Its leaf hash.
  public let leafHash: Digest
  /// The size of the tree when the receipt was given.
  public let size: Int
  /// The root of that tree.
  public let root: Digest

  /// Makes the value from its parts; nil where the event lies outside its own tree.
  public init?(id: EventID, sequence: Int, leafHash: Digest, size: Int, root: Digest) {
    guard sequence >= 0, sequence < size else { return nil }
    self.id = id
    self.sequence = sequence
    self.leafHash = leafHash
    self.size = size
    self.root = root
  }
}
