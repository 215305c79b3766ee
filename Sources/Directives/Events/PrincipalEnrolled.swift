// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// `principal.enrolled`: somebody who records gets a key and rights.
///
/// Enrolled again, the new key and rights replace the old from there on.
public struct PrincipalEnrolled: Hashable, Sendable {
  /// The principal, by the name under which it records.
  public let principal: ActorID
  /// What it is called.
  public let name: String
  /// For which party it speaks.
  public let party: PartyID
  /// With what it signs.
  public let key: SignerKey
  /// What it may record.
  public let may: Set<Right>
  /// The first instant of recording at which this holds; absent from the enrolment on.
  public let from: Instant?
  /// The first instant of recording at which this no longer holds; absent without end.
  public let until: Instant?

  /// Makes the value from its parts.
  public init(
    principal: ActorID,
    name: String,
    party: PartyID,
    key: SignerKey,
    may: Set<Right>,
    from: Instant? = nil,
    until: Instant? = nil
  ) {
    self.principal = principal
    self.name = name
    self.party = party
    self.key = key
    self.may = may
    self.from = from
    self.until = until
  }
}
