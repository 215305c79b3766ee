// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension Ruling {
  /// A party is given a role that it does not have; a group is resolved where it has the role.
  func check(_ event: AssignmentMade) throws(Refusal) {
    try requireLive(event.directive)
    try require(event.party, "party")
    let holders = holders(of: event.role, in: event.directive).given
    if holders.contains(event.party),
      let giving = giving(event.role, to: event.party, in: event.directive)
    {
      throw Refusal(.alreadyAssigned(event.party, event.role, by: giving), "party")
    }
    guard let group = event.under else { return }
    try require(group, "under", is: .group)
    guard group != event.party else { throw Refusal(.selfReference, "under") }
    guard holders.contains(group) else {
      throw Refusal(.notAssigned(group, event.role), "under")
    }
  }

  /// A role ends for somebody who was given it, or came to it by a group or as an heir.
  func check(_ event: AssignmentEnded) throws(Refusal) {
    try requireLive(event.directive)
    try requireText(event.reason, "reason")
    try requireHolder(event.party, event.role, in: event.directive, "party")
  }

  /// A role passes on from somebody who was given it, or came to it by a group or as an heir.
  func check(_ event: AssignmentTransferred) throws(Refusal) {
    try requireLive(event.directive)
    try require(event.to, "to")
    try requireText(event.reason, "reason")
    guard event.from != event.to else { throw Refusal(.selfReference, "to") }
    try requireHolder(event.from, event.role, in: event.directive, "from")
  }

  /// Refuses somebody who cannot have a role.
  ///
  /// Whoever was given it needs no registration any more: where that was retracted, the role still
  /// has to be ended or passed on.
  private func requireHolder(
    _ party: PartyID, _ role: Role, in directive: DirectiveID, _ field: String
  ) throws(Refusal) {
    guard !mayHold(party, role, in: directive) else { return }
    try require(party, field)
    throw Refusal(.notAssigned(party, role), field)
  }

  /// Whether a party was given a role, or is a member or an heir of somebody who was.
  private func mayHold(_ party: PartyID, _ role: Role, in directive: DirectiveID) -> Bool {
    let holders = Array(holders(of: role, in: directive).given)
    return reaches(party, from: holders, by: { heirs(of: $0) + everyMember(of: $0) })
  }

  /// The event that gave a role to a party last by the time of the intent; nil where none did.
  private func giving(_ role: Role, to party: PartyID, in directive: DirectiveID) -> EventID? {
    effective(on: .directive(directive), of: \.isAssignment) { body in
      switch body {
      case .assignmentMade(let made): made.role == role && made.party == party
      case .assignmentTransferred(let passed): passed.role == role && passed.to == party
      default: false
      }
    }.last?.id
  }

  /// The parties to which a role has been given at the time of the intent, and those from which it
  /// was taken and to which it was not given since.
  func holders(
    of role: Role, in directive: DirectiveID
  ) -> (given: Set<PartyID>, taken: Set<PartyID>) {
    var (given, taken): (Set<PartyID>, Set<PartyID>) = ([], [])
    func give(_ party: PartyID) {
      given.insert(party)
      taken.remove(party)
    }
    func take(_ party: PartyID) {
      given.remove(party)
      taken.insert(party)
    }
    for event in effective(on: .directive(directive), of: \.isAssignment) {
      switch event.body {
      case .assignmentMade(let made) where made.role == role: give(made.party)
      case .assignmentEnded(let ended) where ended.role == role: take(ended.party)
      case .assignmentTransferred(let transferred) where transferred.role == role:
        take(transferred.from)
        give(transferred.to)
      default: continue
      }
    }
    return (given, taken)
  }
}
