// Directive ledger · Auditing — SPDX-License-Identifier: Apache-2.0

public import Checkpoints

/// A checkpoint that a ledger is held against, with what the policy makes of its signatures.
public struct KeptCheckpoint: Hashable, Sendable {
  /// Where it lies, as people name it: the path of a file.
  public let place: String
  /// The checkpoint.
  public let signed: SignedCheckpoint
  /// Who signed; nil where no policy said whose signatures count.
  public let judgement: PolicyVerdict?

  /// The head that it states.
  var head: KeptHead? {
    KeptHead(size: signed.checkpoint.size, root: signed.checkpoint.root, place: place)
  }

  /// Whether a key that the verifier knows stands by it.
  public var isSigned: Bool { judgement?.isSigned ?? false }

  /// Whether the witnesses that signed it are enough.
  public var isWitnessed: Bool { judgement?.isQuorumMet ?? false }
}
