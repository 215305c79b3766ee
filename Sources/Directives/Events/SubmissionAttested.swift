// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// `submission.attested`: a principal has signed the events right before.
public struct SubmissionAttested: Hashable, Sendable {
  /// The principal who signed.
  public let principal: ActorID
  /// The events that were signed, in their order; the last stands right before this one.
  public let events: [EventID]
  /// The SHA-256 of what was signed: the lines as they were submitted.
  public let digest: SubmissionDigest
  /// The signature, in the armour of `ssh-keygen`.
  public let signature: String

  /// Makes the value from its parts.
  public init(
    principal: ActorID, events: [EventID], digest: SubmissionDigest, signature: String
  ) {
    self.principal = principal
    self.events = events
    self.digest = digest
    self.signature = signature
  }
}
