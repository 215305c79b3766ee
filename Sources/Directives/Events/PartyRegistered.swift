// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// `party.registered`: a party becomes known to the ledger.
public struct PartyRegistered: Hashable, Sendable {
  /// The party; its identifier is never reused.
  public let party: PartyID
  /// What it is.
  public let kind: PartyKind
  /// Its full name.
  public let name: String
  /// Its usual short name.
  public let short: String?
  /// The party it belongs to.
  public let parent: PartyID?
  /// Of a group: whether its members are known.
  public let scope: GroupScope?
  /// Of a group: the members known at the start.
  public let members: [PartyID]
  /// Of a group: how many members its source counts, where not all are named.
  public let size: Int64?
  /// The office that heads it.
  public let head: PartyID?
  /// Its fields of work.
  public let fields: [String]
  /// The document or decision it rests on.
  public let basis: String?

  /// Makes the value from its parts.
  public init(
    party: PartyID,
    kind: PartyKind,
    name: String,
    short: String? = nil,
    parent: PartyID? = nil,
    scope: GroupScope? = nil,
    members: [PartyID] = [],
    size: Int64? = nil,
    head: PartyID? = nil,
    fields: [String] = [],
    basis: String? = nil
  ) {
    self.party = party
    self.kind = kind
    self.name = name
    self.short = short
    self.parent = parent
    self.scope = scope
    self.members = members
    self.size = size
    self.head = head
    self.fields = fields
    self.basis = basis
  }
}
