// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// `office.assumed`: a person takes up a post.
public struct OfficeAssumed: Hashable, Sendable {
  /// The post.
  public let office: PartyID
  /// The person.
  public let person: PartyID
  /// In what capacity, for example acting; absent for a full appointment.
  public let capacity: String?
  /// The document or decision it rests on.
  public let basis: String?

  /// Makes the value from its parts.
  public init(office: PartyID, person: PartyID, capacity: String? = nil, basis: String? = nil) {
    self.office = office
    self.person = person
    self.capacity = capacity
    self.basis = basis
  }
}
