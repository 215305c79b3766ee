// Directive ledger · Checkpoints — SPDX-License-Identifier: Apache-2.0

public import Signatures

/// What a policy makes of a checkpoint: who signed, whose signature is wrong, whether it is enough.
public struct PolicyVerdict: Hashable, Sendable {
  /// The logs of the policy that signed: keys of the checkpoint's own origin.
  public let logs: [VerifierKey]
  /// The witnesses of the policy that signed, and when they say they did, in seconds since 1970.
  public let witnesses: [Witnessing]
  /// The keys of the policy that are named below the checkpoint and did not sign it.
  ///
  /// One is enough to refuse the checkpoint: somebody put a wrong signature there.
  public let rejected: [VerifierKey]
  /// Whether the witnesses are enough for the policy.
  public let isQuorumMet: Bool

  /// A witness that signed.
  public struct Witnessing: Hashable, Sendable {
    /// What the policy calls the witness.
    public let name: PolicyName
    /// The latest time of its cosignatures, in seconds since the beginning of 1970.
    public let time: Int
  }

  /// Whether a log signed and no signature is wrong.
  public var isSigned: Bool { !logs.isEmpty && rejected.isEmpty }

  /// Whether the checkpoint is signed and the quorum is met.
  public var isAccepted: Bool { isSigned && isQuorumMet }
}

extension WitnessPolicy {
  /// Judges a checkpoint, asking once for each signature that names a key of the policy.
  ///
  /// Signatures of others are ignored. Of a key with several signatures all must be right.
  ///
  /// - Parameter isRight: whether the key signed the message, by Ed25519.
  /// - Throws: what `isRight` throws.
  public func verdict<Failure: Error>(
    on signed: SignedCheckpoint, isRight: (SignatureClaim) throws(Failure) -> Bool
  ) throws(Failure) -> PolicyVerdict {
    var logs: [VerifierKey] = []
    var found: [PolicyVerdict.Witnessing] = []
    var rejected: [VerifierKey] = []
    for log in self.logs where signed.isOfLog(log.key) {
      switch try Self.answer(for: log.key, on: signed, isRight: isRight) {
      case .unnamed: break
      case .wrong: rejected.append(log.key)
      case .right: logs.append(log.key)
      }
    }
    for witness in witnesses {
      switch try Self.answer(for: witness.key, on: signed, isRight: isRight) {
      case .unnamed: break
      case .wrong: rejected.append(witness.key)
      case .right(let time):
        found.append(PolicyVerdict.Witnessing(name: witness.name, time: time))
      }
    }
    return PolicyVerdict(
      logs: logs, witnesses: found, rejected: rejected,
      isQuorumMet: isMet(by: Set(found.map(\.name))))
  }

  /// What the signatures of a key below a checkpoint amount to.
  private enum Answer {
    /// The key is not named.
    case unnamed
    /// The key is named, and one of its signatures is none.
    case wrong
    /// All signatures of the key are right; the latest time of its cosignatures, or 0.
    case right(time: Int)
  }

  /// Asks for every signature of a key.
  private static func answer<Failure: Error>(
    for key: VerifierKey, on signed: SignedCheckpoint,
    isRight: (SignatureClaim) throws(Failure) -> Bool
  ) throws(Failure) -> Answer {
    // Why a signature is none does not matter: a right one has the form.
    guard let claims = try? signed.claims(of: key) else { return .wrong }
    for claim in claims where try !isRight(claim) { return .wrong }
    return claims.isEmpty ? .unnamed : .right(time: claims.compactMap(\.time).max() ?? 0)
  }
}
