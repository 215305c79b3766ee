// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// `office.vacated`: a person leaves a post.
public struct OfficeVacated: Hashable, Sendable {
  /// The post.
  public let office: PartyID
  /// The person.
  public let person: PartyID
  /// The document or decision it rests on.
  public let basis: String?

  /// Makes the value from its parts.
  public init(office: PartyID, person: PartyID, basis: String? = nil) {
    self.office = office
    self.person = person
    self.basis = basis
  }
}
