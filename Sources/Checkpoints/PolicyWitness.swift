// Directive ledger · Checkpoints — SPDX-License-Identifier: Apache-2.0

public import Signatures

/// A witness that a policy knows.
public struct PolicyWitness: Hashable, Sendable {
  /// What the policy calls it.
  public let name: PolicyName
  /// The key that signs for the witness.
  public let key: VerifierKey
  /// Where the witness may be reached, as bytes, if the policy says so.
  public let address: [UInt8]?
}
