// Directive ledger · Auditing — SPDX-License-Identifier: Apache-2.0

public import Digests

/// The head of the tree as it is written elsewhere: in a checkpoint, in a proof, by a witness.
public struct KeptHead: Hashable, Sendable {
  /// The number of events.
  public let size: Int
  /// The root of the tree over them.
  public let root: Digest
  /// Where it is written, as people name it: the path of a file.
  public let place: String

  /// Makes the value from its parts; nil where the size is negative.
  public init?(size: Int, root: Digest, place: String) {
    guard size >= 0 else { return nil }
    self.size = size
    self.root = root
    self.place = place
  }
}
