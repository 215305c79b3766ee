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
    var heads: [String: KeptCheckpoint] = [:]
    for kept in checkpoints where kept.isSigned {
      let checkpoint = kept.signed.checkpoint
      let head = "\(checkpoint.size) \(checkpoint.origin)"
      let first = heads[head] ?? kept
      if first.signed.checkpoint.root != checkpoint.root { return [first, kept] }
      heads[head] = first
    }
    return []
  }
}
