// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

extension Register {
  /// The memberships of a group that hold at an instant, by when they began.
  public func memberships(of group: PartyID, at instant: Instant) -> [Membership] {
    self[group]?.memberships.filter { $0.interval.contains(instant) } ?? []
  }

  /// The members of a group at an instant, groups within it replaced by their own.
  public func members(of group: PartyID, at instant: Instant) -> [PartyID] {
    expansion(of: group, at: instant).members.map(\.party)
  }

  /// Whether a party belongs to a group at an instant, also through groups within it.
  public func isIn(_ party: PartyID, group: PartyID, at instant: Instant) -> Bool {
    var seen: Set<PartyID> = [party]
    var waiting = [party]
    while let next = waiting.popLast() {
      for candidate in groups(of: next) where !seen.contains(candidate) {
        guard memberships(of: candidate, at: instant).contains(where: { $0.member == next })
        else { continue }
        if candidate == group { return true }
        seen.insert(candidate)
        waiting.append(candidate)
      }
    }
    return false
  }

  /// Whether a party is another, belongs to it as a group, or stands below it as a body.
  public func falls(_ party: PartyID, under other: PartyID, at instant: Instant) -> Bool {
    var seen: Set<PartyID> = []
    var next: PartyID? = party
    while let current = next, seen.insert(current).inserted {
      if current == other || isIn(current, group: other, at: instant) { return true }
      next = parent(of: current)
    }
    return false
  }

  /// The most groups within one another that are taken apart: no office has as many, and a ledger
  /// that says so must not take the stack with it.
  static let nestingLimit = 64

  /// A group taken apart at an instant.
  struct Expansion {
    /// The members that are not groups, or groups beyond the limit, each with the path of groups
    /// that leads to it.
    var members: [(party: PartyID, path: [ChainStep])] = []
    /// The groups whose members are not, or not all, known.
    var openings: [(group: PartyID, path: [ChainStep])] = []
  }

  /// Takes a group apart at an instant; a member reached twice counts once.
  func expansion(of group: PartyID, at instant: Instant) -> Expansion {
    var expansion = Expansion()
    var seen: Set<PartyID> = [group]
    expand(group, path: [], at: instant, seen: &seen, into: &expansion)
    return expansion
  }

  /// Adds the members of one group.
  private func expand(
    _ group: PartyID, path: [ChainStep], at instant: Instant, seen: inout Set<PartyID>,
    into expansion: inout Expansion
  ) {
    expansion.openings.append((group, path))
    for membership in memberships(of: group, at: instant)
    where seen.insert(membership.member).inserted {
      let step = ChainStep(
        relation: .member, party: membership.member, since: membership.interval.from,
        sequences: Array(membership.sequences.prefix(1)))
      if isGroup(membership.member), path.count < Self.nestingLimit {
        expand(
          membership.member, path: path + [step], at: instant, seen: &seen, into: &expansion)
      } else {
        expansion.members.append((membership.member, path + [step]))
      }
    }
  }
}
