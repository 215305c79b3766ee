// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// `assignment.transferred`: a role passes from one party to another.
///
/// The deadline does not move.
public struct AssignmentTransferred: Hashable, Sendable {
  /// The directive it is about.
  public let directive: DirectiveID
  /// Who had the role.
  public let from: PartyID
  /// Who has it from now on.
  public let to: PartyID
  /// The role.
  public let role: Role
  /// Why.
  public let reason: String
  /// The document or decision it rests on.
  public let basis: String?

  /// Makes the value from its parts.
  public init(
    directive: DirectiveID,
    from: PartyID,
    to: PartyID,
    role: Role,
    reason: String,
    basis: String? = nil
  ) {
    self.directive = directive
    self.from = from
    self.to = to
    self.role = role
    self.reason = reason
    self.basis = basis
  }
}
