// Directive ledger · Auditing — SPDX-License-Identifier: Apache-2.0

import Checkpoints
import Digests
import Signatures

/// What signed checkpoints say of a ledger that was held against them.
public struct Assurance: Hashable, Sendable {
  /// Every checkpoint that could be read, the smallest first.
  public let checkpoints: [KeptCheckpoint]
  /// Whether the verifier said whose signatures count.
  public let hasPolicy: Bool

  /// The checkpoint over most events: the one that the verdict rests on.
  public var newest: KeptCheckpoint? { checkpoints.last }

  /// Two signed checkpoints that no one ledger can have, if there are such.
  ///
  /// Whoever holds the key and this pair needs nothing else to see that the log showed two
  /// histories: same size, other root.
  public var contradiction: [KeptCheckpoint] {
    let signed = checkpoints.filter(\.isSigned)
    for (first, second) in zip(signed, signed.dropFirst()) {
      let (one, other) = (first.signed.checkpoint, second.signed.checkpoint)
      if one.size == other.size, one.root != other.root { return [first, second] }
    }
    return []
  }
}
