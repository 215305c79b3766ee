// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// `delegation.ended`: a principal no longer acts for another party.
public struct DelegationEnded: Hashable, Sendable {
  /// The principal.
  public let principal: ActorID
  /// The party for which it could act.
  public let party: PartyID
  /// Why.
  public let reason: String
  /// The document or decision it rests on.
  public let basis: String?

  /// Makes the value from its parts.
  public init(principal: ActorID, party: PartyID, reason: String, basis: String? = nil) {
    self.principal = principal
    self.party = party
    self.reason = reason
    self.basis = basis
  }
}
