// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// `directive.withdrawn`: a directive no longer binds anybody.
public struct DirectiveWithdrawn: Hashable, Sendable {
  /// The directive it is about.
  public let directive: DirectiveID
  /// Why.
  public let reason: String
  /// The document or decision it rests on.
  public let basis: String?

  /// Makes the value from its parts.
  public init(directive: DirectiveID, reason: String, basis: String? = nil) {
    self.directive = directive
    self.reason = reason
    self.basis = basis
  }
}
