// Directive ledger · Auditing — SPDX-License-Identifier: Apache-2.0

public import Directives
public import EventCoding
public import Signatures

/// Checks what people signed in a ledger: every signature, and that nothing is unsigned that had to
/// be signed.
///
/// Whoever rewrites events and recomputes every hash behind them cannot make these signatures.
/// Each is held against the key that was in force when it came in, so that revoking or replacing a
/// key later changes nothing.
public struct SubmissionAudit: Hashable, Sendable {
  /// How many signatures are right.
  public private(set) var signatureCount = 0
  /// How many events they cover.
  public private(set) var eventCount = 0
  /// The first flaw, if there is any.
  public private(set) var flaw: Flaw?

  /// Checks every signature of a ledger, in order, up to the first that is not right.
  ///
  /// - Throws: what the checker throws: no answer is not an answer.
  /// - Complexity: one run of a tool for each signature.
  public init<Checker: SignatureChecker>(
    _ index: LedgerIndex, _ coder: EventCoder, checker: Checker, progress: (Int) -> Void = { _ in }
  ) throws(Checker.Failure) {
    for sequence in index.attestations {
      guard let attested = AttestedSubmission(at: sequence, in: index, coder) else { continue }
      let place = Int(sequence.rawValue)
      let signature: SSHSignature
      do throws(AttestationFlaw) {
        signature = try attested.signature()
      } catch {
        flaw = .attestation(error, sequence: place)
        return
      }
      guard try checker.isValid(signature, of: attested.message) else {
        flaw = .signatureWrong(sequence: place)
        return
      }
      signatureCount += 1
      eventCount += attested.events.count
      progress(place)
    }
    let unsigned = index.unsigned()
    if let first = unsigned.first {
      flaw = .unsigned(count: unsigned.count, first: Int(first.rawValue))
    }
  }
}

extension Flaw {
  /// The word for a ledger with this flaw among the signatures of people; nil for other flaws.
  ///
  /// A signature that is not of what stands before it shows that one of the two was changed. One
  /// by a key that was not in force, and none at all, leave open who recorded what.
  var signatureWord: Verdict.Word? {
    switch self {
    case .attestation(.keyNotInForce, _), .attestation(.otherKey, _), .unsigned: .unverifiable
    case .attestation, .signatureWrong: .tampered
    default: nil
    }
  }
}
