// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// `principal.revoked`: key, rights and delegations of a principal end.
///
/// What was recorded before stands.
public struct PrincipalRevoked: Hashable, Sendable {
  /// The principal.
  public let principal: ActorID
  /// Why.
  public let reason: String
  /// The document or decision it rests on.
  public let basis: String?

  /// Makes the value from its parts.
  public init(principal: ActorID, reason: String, basis: String? = nil) {
    self.principal = principal
    self.reason = reason
    self.basis = basis
  }
}
