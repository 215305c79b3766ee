// Directive ledger · LedgerEngine — SPDX-License-Identifier: Apache-2.0

public import Directives

/// What the tool that checks signatures said was right: this signature over a submission with this
/// digest, by the key that it names.
///
/// Whose key that is, and whether it may sign, is for the ledger to say under its lock; no program
/// is run there.
public struct CheckedSignature: Hashable, Sendable {
  /// The digest of what was signed.
  public let digest: SubmissionDigest
  /// The signature in its armour.
  public let signature: String

  /// Takes what was checked.
  public init(digest: SubmissionDigest, signature: String) {
    self.digest = digest
    self.signature = signature
  }
}
