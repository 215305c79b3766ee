// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// `assignment.made`: a party is given a role in a directive.
public struct AssignmentMade: Hashable, Sendable {
  /// The directive it is about.
  public let directive: DirectiveID
  /// The party.
  public let party: PartyID
  /// Its role.
  public let role: Role
  /// The group that this assignment resolves.
  public let under: PartyID?
  /// The document or decision it rests on.
  public let basis: String?

  /// Makes the value from its parts.
  public init(
    directive: DirectiveID,
    party: PartyID,
    role: Role,
    under: PartyID? = nil,
    basis: String? = nil
  ) {
    self.directive = directive
    self.party = party
    self.role = role
    self.under = under
    self.basis = basis
  }
}
