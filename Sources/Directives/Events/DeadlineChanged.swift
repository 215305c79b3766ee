// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// `deadline.changed`: another deadline comes into force; the earlier ones stay on record.
public struct DeadlineChanged: Hashable, Sendable {
  /// The directive it is about.
  public let directive: DirectiveID
  /// The new deadline.
  public let deadline: Deadline
  /// Why.
  public let reason: String
  /// Who changed it.
  public let by: PartyID
  /// The document or decision it rests on.
  public let basis: String?
  /// The request that it grants.
  public let request: EventID?
  /// The obligations it is limited to; empty for all.
  public let parties: [PartyID]

  /// Makes the value from its parts.
  public init(
    directive: DirectiveID,
    deadline: Deadline,
    reason: String,
    by: PartyID,
    basis: String? = nil,
    request: EventID? = nil,
    parties: [PartyID] = []
  ) {
    self.directive = directive
    self.deadline = deadline
    self.reason = reason
    self.by = by
    self.basis = basis
    self.request = request
    self.parties = parties
  }
}
