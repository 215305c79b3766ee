// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// `party.renamed`: the same party, under another name.
public struct PartyRenamed: Hashable, Sendable {
  /// The party.
  public let party: PartyID
  /// The new full name.
  public let name: String
  /// The new short name.
  public let short: String?
  /// The document or decision it rests on.
  public let basis: String?

  /// Makes the value from its parts.
  public init(party: PartyID, name: String, short: String? = nil, basis: String? = nil) {
    self.party = party
    self.name = name
    self.short = short
    self.basis = basis
  }
}
