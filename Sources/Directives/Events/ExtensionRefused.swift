// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// `extension.refused`: a request for more time is turned down.
public struct ExtensionRefused: Hashable, Sendable {
  /// The directive it is about.
  public let directive: DirectiveID
  /// The request.
  public let request: EventID
  /// Who refused.
  public let by: PartyID
  /// Why.
  public let reason: String

  /// Makes the value from its parts.
  public init(directive: DirectiveID, request: EventID, by: PartyID, reason: String) {
    self.directive = directive
    self.request = request
    self.by = by
    self.reason = reason
  }
}
