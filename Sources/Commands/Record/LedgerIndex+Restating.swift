// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import Directives

extension LedgerIndex {
  /// Whether a later event that stands says the opposite of an event, or something else instead.
  ///
  /// - Parameter time: only what takes effect at the same time; nil for any.
  /// - Complexity: linear in the events about the same party, directive or ledger.
  func isRestated(_ event: Event, at time: Instant?) -> Bool {
    guard let matter = event.body.matter else { return false }
    return positions(about: event.body).contains { sequence in
      guard sequence > event.sequence, !isRetracted(sequence) else { return false }
      let other = self[sequence]
      return other.body.matter == matter && other.body.overlaps(event.body)
        && (time.map { $0 == other.time } ?? true)
    }
  }

  /// Where the events are that may restate what an event says.
  private func positions(about body: EventBody) -> [SequenceNumber] {
    switch body {
    case .policyAdopted, .calendarDeclared: ledgerEvents
    case .partyRenamed(let event): parties[event.party] ?? []
    case .groupJoined(let event): parties[event.group] ?? []
    case .groupLeft(let event): parties[event.group] ?? []
    case .officeAssumed(let event): parties[event.office] ?? []
    case .officeVacated(let event): parties[event.office] ?? []
    default: body.directive.flatMap { directives[$0] } ?? []
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
  case deadline([PartyID])
  /// What an amendment says.
  case content
}

extension EventBody {
  /// The matter of which the event is a word; nil where a later word takes nothing from it.
  fileprivate var matter: Matter? {
    switch self {
    case .policyAdopted(let event): event.policy == nil ? .signatures : .policy
    case .calendarDeclared(let event): .calendar(event.year)
    case .partyRenamed(let event): .name(event.party)
    case .groupJoined(let event): .membership(event.member, in: event.group)
    case .groupLeft(let event): .membership(event.member, in: event.group)
    case .officeAssumed(let event): .tenure(event.person, in: event.office)
    case .officeVacated(let event): .tenure(event.person, in: event.office)
    case .assignmentMade(let event): .role(event.role, event.party)
    case .assignmentEnded(let event): .role(event.role, event.party)
    case .deadlineChanged(let event): .deadline(event.parties)
    case .directiveAmended: .content
    default: nil
    }
  }

  /// Whether two words of one matter are about the same of it: amendments restate some fields only.
  fileprivate func overlaps(_ other: Self) -> Bool {
    guard case .directiveAmended(let mine) = self, case .directiveAmended(let its) = other
    else { return true }
    return zip(mine.fieldsStated, its.fieldsStated).contains { $0 && $1 }
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
