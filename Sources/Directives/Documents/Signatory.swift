// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// Who signed a notice, and on whose behalf.
public struct Signatory: Hashable, Sendable {
  /// The person who signed.
  public let person: PartyID
  /// The post of that person.
  public let office: PartyID?
  /// The capacity as printed, outermost first, for example `TL.
  ///
  /// CHỦ TỊCH; KT. CHÁNH VĂN PHÒNG`.
  public let capacity: String?

  /// Makes the value from its parts.
  public init(person: PartyID, office: PartyID? = nil, capacity: String? = nil) {
    self.person = person
    self.office = office
    self.capacity = capacity
  }
}
