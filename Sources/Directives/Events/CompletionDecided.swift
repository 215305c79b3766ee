// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// `completion.approved`, `completion.recognised`, `completion.returned`: a decision on a claim.
public struct CompletionDecided: Hashable, Sendable {
  /// What was decided.
  public let decision: CompletionDecision
  /// The directive it is about.
  public let directive: DirectiveID
  /// Whose claim it is.
  public let party: PartyID
  /// Who decided.
  public let by: PartyID
  /// The report that claimed completion.
  public let claim: EventID
  /// Why; required when returned.
  public let reason: String?

  /// Makes the value from its parts.
  public init(
    decision: CompletionDecision,
    directive: DirectiveID,
    party: PartyID,
    by: PartyID,
    claim: EventID,
    reason: String? = nil
  ) {
    self.decision = decision
    self.directive = directive
    self.party = party
    self.by = by
    self.claim = claim
    self.reason = reason
  }
}
