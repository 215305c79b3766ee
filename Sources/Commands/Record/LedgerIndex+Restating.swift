// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import Directives

extension LedgerIndex {
  /// Whether a later event that stands says the opposite of an event, or something else instead.
  ///
  /// - Parameter time: only what takes effect at the same time; nil for any.
  /// - Complexity: linear in the events about the same party, directive or ledger.
  func isRestated(_ event: Event, at time: Instant?) -> Bool {
    let matters = event.body.matters
    guard !matters.isEmpty else { return false }
    return event.body.shelves.flatMap(sequences).contains { sequence in
      guard sequence > event.sequence, !isRetracted(sequence) else { return false }
      let other = self[sequence]
      return !matters.isDisjoint(with: other.body.matters) && other.body.overlaps(event.body)
        && (time.map { $0 == other.time } ?? true)
    }
  }
}

/// Of what only the last word counts, among events that take effect at the same time.
private enum Matter: Hashable {
  /// How the ledger reads deadlines.
  case policy
  /// What the ledger asks to be signed.
  case signatures
  /// The calendar of a year.
  case calendar(Int)
  /// The name of a party.
  case name(PartyID)
  /// Whether a party is in a group.
  case membership(PartyID, in: PartyID)
  /// Whether a person holds an office.
  case tenure(PartyID, in: PartyID)
  /// Whether a party has a role.
  case role(Role, PartyID)
  /// By when some parties, or all, have to be done.
  case deadline
  /// What an amendment says.
  case content
}

extension EventBody {
  /// The matters of which the event is a word; none where a later word takes nothing from it.
  fileprivate var matters: Set<Matter> {
    switch self {
    case .policyAdopted(let event): [event.policy == nil ? .signatures : .policy]
    case .calendarDeclared(let event): [.calendar(event.year)]
    case .partyRenamed(let event): [.name(event.party)]
    case .groupJoined(let event): [.membership(event.member, in: event.group)]
    case .groupLeft(let event): [.membership(event.member, in: event.group)]
    case .officeAssumed(let event): [.tenure(event.person, in: event.office)]
    case .officeVacated(let event): [.tenure(event.person, in: event.office)]
    case .assignmentMade(let event): [.role(event.role, event.party)]
    case .assignmentEnded(let event): [.role(event.role, event.party)]
    case .assignmentTransferred(let event):
      [.role(event.role, event.from), .role(event.role, event.to)]
    case .deadlineChanged: [.deadline]
    case .directiveAmended: [.content]
    default: []
    }
  }

  /// Whether two words of one matter are about the same of it: amendments restate some fields only,
  /// and deadlines those of some parties, or of all.
  fileprivate func overlaps(_ other: Self) -> Bool {
    switch (self, other) {
    case (.directiveAmended(let mine), .directiveAmended(let its)):
      zip(mine.fieldsStated, its.fieldsStated).contains { $0 && $1 }
    case (.deadlineChanged(let mine), .deadlineChanged(let its)):
      mine.parties.isEmpty || its.parties.isEmpty
        || !Set(mine.parties).isDisjoint(with: its.parties)
    default: true
    }
  }
}

extension DirectiveAmended {
  /// Of each field whether it is restated.
  fileprivate var fieldsStated: [Bool] {
    [
      summary != nil, section != nil, force != nil, product != nil, deliverTo != nil,
      accountableTo != nil, needs != nil, field != nil, recurrence != nil, target != nil,
      urgency != nil, onward != nil,
    ]
  }
}
