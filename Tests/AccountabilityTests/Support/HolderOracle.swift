// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Directives

/// Who holds the directive `d` at one instant, found the slow way.
///
/// It starts from nothing for every instant, keeps plain texts, looks at no interval and no
/// register, and after each event mends everything that no longer agrees with the parties.
struct HolderOracle {
  /// What one origin is bound by: itself, or a group.
  struct Bond: Hashable {
    /// Whom the directive bound.
    let origin: String
    /// The group, if any.
    let group: String?
  }

  /// Who holds each bond; a text that begins with `?` names the party after which it is undecided.
  private var holders: [Bond: String] = [:]
  /// The bonds that no longer follow their group.
  private var free: Set<Bond> = []
  /// The groups assigned, each with the members taken out.
  private var assigned: [String: Set<String>] = [:]
  /// The members of each group.
  private var members: [String: Set<String>] = [:]
  /// Who ended, in whose favour.
  private var ended: [String: [Heir]] = [:]

  /// Answers `origin/group=holder` for each bond at an instant, sorted.
  static func holders(_ events: some Sequence<Event>, at instant: Instant) -> [String] {
    let events = Array(events)
    var erased: Set<EventID> = []
    for event in events {
      if case .eventRetracted(let retraction) = event.body { erased.insert(retraction.event) }
    }
    let seen = events.filter { !erased.contains($0.id) && $0.time <= instant }
      .sorted { ($0.time, $0.sequence) < ($1.time, $1.sequence) }
    var oracle = HolderOracle()
    for event in seen {
      oracle.take(event.body)
      oracle.mend()
    }
    return oracle.holders.map { "\($0.key.origin)/\($0.key.group ?? "")=\($0.value)" }.sorted()
  }

  /// Takes in one event.
  private mutating func take(_ body: EventBody) {
    switch body {
    case .partyRegistered(let event) where event.kind == .group:
      members[event.party.rawValue] = Set(event.members.map(\.rawValue))
    case .groupJoined(let event):
      members[event.group.rawValue]?.insert(event.member.rawValue)
    case .groupLeft(let event): members[event.group.rawValue]?.remove(event.member.rawValue)
    case .partySucceeded(let event):
      if ended[event.party.rawValue] == nil { ended[event.party.rawValue] = event.heirs }
    case .assignmentMade(let event): assign(event.party.rawValue)
    case .assignmentEnded(let event): end(event.party.rawValue)
    case .assignmentTransferred(let event):
      transfer(event.from.rawValue, to: event.to.rawValue)
    default: break
    }
  }

  /// Binds a party or a group.
  private mutating func assign(_ party: String) {
    if members[party] != nil {
      if assigned[party] == nil { assigned[party] = [] }
    } else {
      bind(Bond(origin: party, group: nil), to: party)
      free.insert(Bond(origin: party, group: nil))
    }
  }

  /// Binds, unless it is bound.
  private mutating func bind(_ bond: Bond, to party: String) {
    if holders[bond] == nil { holders[bond] = party }
  }

  /// Ends the assignment of a party or a group.
  private mutating func end(_ party: String) {
    if assigned[party] != nil {
      assigned[party] = nil
      for bond in holders.keys where bond.group == party && !free.contains(bond) {
        holders[bond] = nil
      }
      return
    }
    for bond in bonds(of: party) {
      holders[bond] = nil
      free.remove(bond)
      if let group = bond.group, assigned[group] != nil { assigned[group]?.insert(bond.origin) }
    }
  }

  /// Passes what a party has on.
  private mutating func transfer(_ from: String, to: String) {
    guard members[from] == nil else { return }
    let bonds = bonds(of: from)
    if bonds.isEmpty {
      bind(Bond(origin: to, group: nil), to: to)
      free.insert(Bond(origin: to, group: nil))
    }
    for bond in bonds {
      holders[bond] = to
      free.insert(bond)
    }
  }

  /// What a party holds or held last, or else what bound it first.
  private func bonds(of party: String) -> [Bond] {
    let held = holders.filter { $0.value == party || $0.value == "?" + party }.map(\.key)
    return held.isEmpty ? holders.keys.filter { $0.origin == party } : held
  }

  /// Makes the bonds agree with the groups and the parties.
  private mutating func mend() {
    for (group, out) in assigned {
      for member in members[group] ?? [] where !out.contains(member) {
        let bond = Bond(origin: member, group: group)
        if holders[bond] == nil { free.remove(bond) }
        bind(bond, to: member)
      }
      for bond in holders.keys where bond.group == group && !free.contains(bond) {
        let stays = members[group]?.contains(bond.origin) == true && !out.contains(bond.origin)
        if !stays { holders[bond] = nil }
      }
    }
    for bond in holders.keys {
      var past: Set<String> = []
      while let party = holders[bond], let heirs = ended[party] {
        past.insert(party)
        guard let heir = Self.heir(among: heirs), !past.contains(heir) else {
          holders[bond] = "?" + party
          break
        }
        holders[bond] = heir
      }
    }
  }

  /// The heir to the field `land`.
  private static func heir(among heirs: [Heir]) -> String? {
    let land = heirs.filter { $0.fields == ["land"] }
    let all = heirs.filter { $0.fields == [] }
    if land.count + all.count == 0 { return nil }
    let choice = land.isEmpty ? all : land
    return choice.count == 1 ? choice.first?.party.rawValue : nil
  }
}
