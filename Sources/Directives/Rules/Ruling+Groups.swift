// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension Ruling {
  /// A party joins a group of which it is not a member, and which it does not contain.
  func check(_ event: GroupJoined) throws(Refusal) {
    try require(event.group, "subject", is: .group)
    try require(event.member, "member")
    guard event.member != event.group else { throw Refusal(.selfReference, "member") }
    guard !members(of: event.group).contains(event.member) else {
      throw Refusal(.alreadyMember(event.member), "member")
    }
    guard !reaches(event.group, from: [event.member], by: everyMember) else {
      throw Refusal(.membershipCycle(event.member), "member")
    }
  }

  /// A party leaves a group of which it is a member.
  func check(_ event: GroupLeft) throws(Refusal) {
    try require(event.group, "subject", is: .group)
    try require(event.member, "member")
    guard members(of: event.group).contains(event.member) else {
      throw Refusal(.notMember(event.member), "member")
    }
  }

  /// The members of a group at the time of the intent; those named at its registration from the
  /// beginning.
  func members(of group: PartyID) -> Set<PartyID> {
    var members = Set(registration(of: group)?.members ?? [])
    for event in effective(on: .party(group), of: \.isMembership) {
      switch event.body {
      case .groupJoined(let joined): members.insert(joined.member)
      case .groupLeft(let left): members.remove(left.member)
      default: continue
      }
    }
    return members
  }

  /// Everyone who is, was or will be a member of a group.
  func everyMember(of group: PartyID) -> [PartyID] {
    var members: [PartyID] = []
    for event in standing(on: .party(group), of: \.isMembership) {
      switch event.body {
      case .partyRegistered(let registration): members += registration.members
      case .groupJoined(let joined): members.append(joined.member)
      default: continue
      }
    }
    return members
  }

  /// The heirs of a party, if it has ended.
  func heirs(of party: PartyID) -> [PartyID] {
    var heirs: [PartyID] = []
    for event in standing(on: .party(party), of: { $0 == .partySucceeded }) {
      if case .partySucceeded(let succession) = event.body {
        heirs += succession.heirs.map(\.party)
      }
    }
    return heirs
  }

  /// Whether a party or a directive is among some others or comes after them, step by step.
  func reaches<Subject: Hashable>(
    _ wanted: Subject, from starts: [Subject], by next: (Subject) -> [Subject]
  ) -> Bool {
    var seen: Set<Subject> = []
    var waiting = starts
    while let current = waiting.popLast() {
      if current == wanted { return true }
      if seen.insert(current).inserted { waiting += next(current) }
    }
    return false
  }
}
