// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

public import Directives
public import Signatures

/// Why a signature in a ledger does not attest what it says, found without checking its bytes.
public enum AttestationFlaw: Error, Hashable, Sendable {
  /// What is signed does not stand right before the signature, or is not of the signer.
  case notRightBefore
  /// What was signed cannot be written as it was submitted; never so for what was read from a log.
  case unwritable
  /// The digest is not that of the submission.
  case otherDigest(computed: SubmissionDigest)
  /// The signature is not one as `ssh-keygen` prints it.
  case malformed(SignatureFormatError)
  /// The signature is by another key than the one with which its signer is enrolled.
  case otherKey(ActorID)
  /// The signer had no key in force when it was recorded.
  case keyNotInForce(ActorID)
  /// The signature was made for something else than a submission.
  case otherNamespace(String)
  /// The message was hashed otherwise than `ssh-keygen` does.
  case otherHash(SSHHash)
}
