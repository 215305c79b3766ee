// Directive ledger · TestSupport — SPDX-License-Identifier: Apache-2.0

public import Directives

extension LedgerBuilder {
  /// Registers organisations by their identifiers, which are also their names.
  public mutating func organizations(_ parties: String..., at time: String = "2024-01-01") {
    for party in parties { register(party, at: time) }
  }

  /// Registers one party.
  @discardableResult public mutating func register(
    _ party: String, kind: PartyKind = .organization, name: String? = nil,
    parent: String? = nil, head: String? = nil, at time: String = "2024-01-01"
  ) -> EventID {
    let registration = PartyRegistered(
      party: Self.id(party), kind: kind, name: name ?? party, parent: parent.map(Self.id),
      head: head.map(Self.id))
    return record(.partyRegistered(registration), at: time)
  }

  /// Registers a group.
  @discardableResult public mutating func group(
    _ group: String, _ members: [String] = [], scope: GroupScope = .closed, size: Int64? = nil,
    at time: String = "2024-01-01"
  ) -> EventID {
    let registration = PartyRegistered(
      party: Self.id(group), kind: .group, name: group, scope: scope,
      members: members.map(Self.id), size: size)
    return record(.partyRegistered(registration), at: time)
  }

  /// Ends a party in favour of heirs, each with the fields that it takes.
  @discardableResult public mutating func succeed(
    _ party: String, by heirs: [String: [String]], at time: String, recorded: String? = nil
  ) -> EventID {
    let sorted = heirs.keys.sorted().map { Heir(party: Self.id($0), fields: heirs[$0] ?? []) }
    let body = PartySucceeded(party: Self.id(party), heirs: sorted)
    return record(.partySucceeded(body), at: time, recorded: recorded)
  }

  /// Ends a party in favour of one heir to everything, or of nobody.
  @discardableResult public mutating func succeed(
    _ party: String, by heir: String? = nil, at time: String, recorded: String? = nil
  ) -> EventID {
    succeed(party, by: heir.map { [$0: []] } ?? [:], at: time, recorded: recorded)
  }

  /// Gives a party another name.
  @discardableResult public mutating func rename(
    _ party: String, _ name: String, at time: String
  ) -> EventID {
    record(.partyRenamed(PartyRenamed(party: Self.id(party), name: name)), at: time)
  }

  /// Adds a member to a group.
  @discardableResult public mutating func join(
    _ group: String, _ member: String, at time: String
  ) -> EventID {
    record(.groupJoined(GroupJoined(group: Self.id(group), member: Self.id(member))), at: time)
  }

  /// Takes a member out of a group.
  @discardableResult public mutating func leave(
    _ group: String, _ member: String, at time: String
  ) -> EventID {
    record(.groupLeft(GroupLeft(group: Self.id(group), member: Self.id(member))), at: time)
  }

  /// Puts a person into an office.
  @discardableResult public mutating func assume(
    _ office: String, _ person: String, capacity: String? = nil, at time: String
  ) -> EventID {
    let body = OfficeAssumed(
      office: Self.id(office), person: Self.id(person), capacity: capacity)
    return record(.officeAssumed(body), at: time)
  }

  /// Takes a person out of an office.
  @discardableResult public mutating func vacate(
    _ office: String, _ person: String, at time: String
  ) -> EventID {
    let body = OfficeVacated(office: Self.id(office), person: Self.id(person))
    return record(.officeVacated(body), at: time)
  }
}
