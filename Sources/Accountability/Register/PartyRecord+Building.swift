// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

extension PartyRecord {
  /// Makes the record of a party from what was filed about it, as far as a view can see it; nil
  /// where no registration is among it.
  ///
  /// A party is known by its first registration in force, from when that was recorded; everything
  /// else counts from when it takes effect.
  init?(filed positions: [SequenceNumber], in view: LedgerEvents) {
    var first: Event?
    var changes: [Event] = []
    for sequence in positions where view.isKnown(sequence) {
      let event = view.index[sequence]
      if case .partyRegistered = event.body {
        first = first ?? event
      } else if event.time <= view.at {
        changes.append(event)
      }
    }
    guard let first, case .partyRegistered(let registration) = first.body else { return nil }
    self.init(registration, by: first)
    if isGroup, from <= view.at { beginMemberships() }
    changes.sort { ($0.time, $0.sequence) < ($1.time, $1.sequence) }
    for event in changes { apply(event) }
  }

  /// The record of a party of which nothing but the registration is known.
  private init(_ registration: PartyRegistered, by event: Event) {
    self.registration = Cited(registration, [event.sequence])
    from = event.time
    names = [
      PartyName(
        name: registration.name, short: registration.short, from: event.time,
        sequence: event.sequence)
    ]
  }

  /// Enters the members that the group was registered with.
  private mutating func beginMemberships() {
    memberships = registration.value.members.map { member in
      Membership(
        member: member, interval: Interval(from: from, to: nil),
        sequences: registration.sequences)
    }
  }

  /// Takes in one event, in effective order.
  private mutating func apply(_ event: Event) {
    switch event.body {
    case .partyRenamed(let renaming):
      names.append(
        PartyName(
          name: renaming.name, short: renaming.short, from: event.time, sequence: event.sequence))
    case .partySucceeded(let succession):
      guard end == nil else { return }
      end = PartyEnd(time: event.time, heirs: succession.heirs, sequence: event.sequence)
    case .groupJoined(let joining): join(joining, by: event)
    case .groupLeft(let leaving): leave(leaving, by: event)
    case .officeAssumed(let assumption): assume(assumption, by: event)
    case .officeVacated(let vacation): endTenure(of: vacation.person, by: event)
    default: break
    }
  }

  /// Begins a membership, unless the party already is a member.
  private mutating func join(_ joining: GroupJoined, by event: Event) {
    guard !memberships.contains(where: { $0.member == joining.member && $0.interval.to == nil })
    else { return }
    memberships.append(
      Membership(
        member: joining.member, interval: Interval(from: event.time, to: nil),
        sequences: [event.sequence]))
  }

  /// Ends a membership, if there is one.
  private mutating func leave(_ leaving: GroupLeft, by event: Event) {
    guard
      let index = memberships.lastIndex(where: {
        $0.member == leaving.member && $0.interval.to == nil
      })
    else { return }
    let membership = memberships[index]
    memberships[index] = Membership(
      member: membership.member,
      interval: Interval(from: membership.interval.from, to: event.time),
      sequences: membership.sequences + [event.sequence])
  }

  /// Begins a tenure.
  ///
  /// An earlier assumption that was recorded later finds the person in office from then on: one who
  /// takes up the office again in the same capacity goes on, in another begins anew.
  private mutating func assume(_ assumption: OfficeAssumed, by event: Event) {
    let held = tenures.last { $0.person == assumption.person && $0.interval.to == nil }
    if let held, held.capacity == assumption.capacity { return }
    endTenure(of: assumption.person, by: event)
    tenures.append(
      Tenure(
        person: assumption.person, capacity: assumption.capacity,
        interval: Interval(from: event.time, to: nil), sequences: [event.sequence]))
  }

  /// Ends the tenure of a person, if there is one.
  private mutating func endTenure(of person: PartyID, by event: Event) {
    guard
      let index = tenures.lastIndex(where: { $0.person == person && $0.interval.to == nil })
    else { return }
    let tenure = tenures[index]
    tenures[index] = Tenure(
      person: tenure.person, capacity: tenure.capacity,
      interval: Interval(from: tenure.interval.from, to: event.time),
      sequences: tenure.sequences + [event.sequence])
  }
}
