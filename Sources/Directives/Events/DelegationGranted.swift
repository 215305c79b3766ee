// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// `delegation.granted`: a principal may act for another party than its own.
public struct DelegationGranted: Hashable, Sendable {
  /// The principal.
  public let principal: ActorID
  /// The party for which it may act.
  public let party: PartyID
  /// The first instant of recording at which it may; absent from the grant on.
  public let from: Instant?
  /// The first instant of recording at which it no longer may; absent without end.
  public let until: Instant?
  /// The document or decision it rests on.
  public let basis: String?

  /// Makes the value from its parts.
  public init(
    principal: ActorID,
    party: PartyID,
    from: Instant? = nil,
    until: Instant? = nil,
    basis: String? = nil
  ) {
    self.principal = principal
    self.party = party
    self.from = from
    self.until = until
    self.basis = basis
  }
}
