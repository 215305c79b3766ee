// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// `party.succeeded`: a party ends and others take over its duties.
public struct PartySucceeded: Hashable, Sendable {
  /// The party that ends at the event's time.
  public let party: PartyID
  /// Who takes over; empty when nobody was named.
  public let heirs: [Heir]
  /// The document or decision it rests on.
  public let basis: String?

  /// Makes the value from its parts.
  public init(party: PartyID, heirs: [Heir] = [], basis: String? = nil) {
    self.party = party
    self.heirs = heirs
    self.basis = basis
  }
}
