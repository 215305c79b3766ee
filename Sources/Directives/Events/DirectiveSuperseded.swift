// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// `directive.superseded`: later directives replace this one.
public struct DirectiveSuperseded: Hashable, Sendable {
  /// The directive it is about.
  public let directive: DirectiveID
  /// The directives that replace it.
  public let by: [DirectiveID]
  /// The document or decision it rests on.
  public let basis: String?

  /// Makes the value from its parts.
  public init(directive: DirectiveID, by: [DirectiveID] = [], basis: String? = nil) {
    self.directive = directive
    self.by = by
    self.basis = basis
  }
}
