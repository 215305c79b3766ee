// Directive ledger · LedgerEngine — SPDX-License-Identifier: Apache-2.0

import Directives
import EventCoding
import Signatures

extension Ledger {
  /// Refuses a signature that is not by the key in force, not over the events right before it, or
  /// that was not checked.
  func check(
    _ attestation: SubmissionAttested, intent: Int, at sequence: SequenceNumber,
    _ recordedTime: Instant, checked: Set<CheckedSignature>
  ) throws(SubmissionError<Store.Failure>) {
    guard let coder = fold.coder else { throw .ledger(.empty) }
    let attested = AttestedSubmission(
      attestation, at: sequence, recordedTime: recordedTime, in: fold.index, coder)
    do throws(AttestationFlaw) {
      _ = try attested.signature()
    } catch {
      throw .notAttested(intent: intent, error)
    }
    let proof = CheckedSignature(digest: attestation.digest, signature: attestation.signature)
    guard checked.contains(proof) else { throw .unchecked(intent: intent) }
  }

  /// Refuses a batch with an event that has to be signed and is not.
  func requireSignatures(
    _ decisions: [Decision], from size: Int
  ) throws(SubmissionError<Store.Failure>) {
    guard let missing = fold.index.unsigned(from: size).first else { return }
    let intent = decisions.firstIndex { $0.sequence == missing } ?? 0
    throw .refused(intent: intent, Refusal(.unsigned))
  }
}
