// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// `assignment.ended`: a party no longer has a role in a directive.
public struct AssignmentEnded: Hashable, Sendable {
  /// The directive it is about.
  public let directive: DirectiveID
  /// The party.
  public let party: PartyID
  /// The role that ends.
  public let role: Role
  /// Why.
  public let reason: String

  /// Makes the value from its parts.
  public init(directive: DirectiveID, party: PartyID, role: Role, reason: String) {
    self.directive = directive
    self.party = party
    self.role = role
    self.reason = reason
  }
}
