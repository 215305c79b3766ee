// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// Who drew the conclusion: a person, the post held, the body presided over, as far as stated.
public struct Concluder: Hashable, Sendable {
  /// The body in whose name it was concluded.
  public let party: PartyID?
  /// The post from which it was concluded.
  public let office: PartyID?
  /// The person who concluded.
  public let person: PartyID?

  /// Makes the value from its parts.
  public init(party: PartyID? = nil, office: PartyID? = nil, person: PartyID? = nil) {
    self.party = party
    self.office = office
    self.person = person
  }
}
