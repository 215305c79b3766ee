// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// `extension.requested`: a responsible party asks for more time.
public struct ExtensionRequested: Hashable, Sendable {
  /// The directive it is about.
  public let directive: DirectiveID
  /// Who asks.
  public let party: PartyID
  /// The deadline it proposes.
  public let deadline: Deadline?
  /// Why.
  public let reason: String
  /// The document in which it asks.
  public let document: String?

  /// Makes the value from its parts.
  public init(
    directive: DirectiveID,
    party: PartyID,
    deadline: Deadline? = nil,
    reason: String,
    document: String? = nil
  ) {
    self.directive = directive
    self.party = party
    self.deadline = deadline
    self.reason = reason
    self.document = document
  }
}
