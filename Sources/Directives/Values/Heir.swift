// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// A party that takes over from one that ended, and what it takes over.
public struct Heir: Hashable, Sendable {
  /// The successor.
  public let party: PartyID
  /// The fields of work that pass to it; empty when all do.
  public let fields: [String]

  /// Makes the value from its parts.
  public init(party: PartyID, fields: [String] = []) {
    self.party = party
    self.fields = fields
  }
}
