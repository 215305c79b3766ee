// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

extension Register {
  /// Builds the register from what a view can see.
  ///
  /// - Complexity: linear in the events about parties.
  init(of view: LedgerEvents) {
    var changes: [Event] = []
    for positions in view.index.parties.values {
      for sequence in positions where view.isKnown(sequence) {
        let event = view.index[sequence]
        if case .partyRegistered(let registration) = event.body {
          register(registration, by: event)
        } else if event.time <= view.at {
          changes.append(event)
        }
      }
    }
    changes.sort { ($0.time, $0.sequence) < ($1.time, $1.sequence) }
    beginMemberships(at: view.at)
    for event in changes { apply(event) }
    for group in parties.values where group.isGroup {
      for membership in group.memberships {
        if parties[membership.member]?.groups.contains(group.party) == false {
          parties[membership.member]?.groups.append(group.party)
        }
      }
    }
    for party in parties.keys { parties[party]?.groups.sort() }
  }

  /// Enters a party; the first registration in force stands.
  private mutating func register(_ registration: PartyRegistered, by event: Event) {
    guard parties[registration.party] == nil else { return }
    let name = PartyName(
      name: registration.name, short: registration.short, from: event.time,
      sequence: event.sequence)
    parties[registration.party] = PartyRecord(
      registration: Cited(registration, [event.sequence]), from: event.time, names: [name])
  }

  /// Enters the members that groups were registered with.
  private mutating func beginMemberships(at instant: Instant) {
    for (group, record) in parties where record.isGroup && record.from <= instant {
      parties[group]?.memberships = record.registration.value.members.map { member in
        Membership(
          member: member, interval: Interval(from: record.from, to: nil),
          sequences: record.registration.sequences)
      }
    }
  }

  /// Takes in one event, in effective order.
  private mutating func apply(_ event: Event) {
    switch event.body {
    case .partyRenamed(let renaming):
      parties[renaming.party]?.names.append(
        PartyName(
          name: renaming.name, short: renaming.short, from: event.time, sequence: event.sequence))
    case .partySucceeded(let succession):
      guard parties[succession.party]?.end == nil else { return }
      parties[succession.party]?.end = PartyEnd(
        time: event.time, heirs: succession.heirs, sequence: event.sequence)
    case .groupJoined(let joining): join(joining, by: event)
    case .groupLeft(let leaving): leave(leaving, by: event)
    case .officeAssumed(let assumption):
      parties[assumption.office]?.tenures.append(
        Tenure(
          person: assumption.person, capacity: assumption.capacity,
          interval: Interval(from: event.time, to: nil), sequences: [event.sequence]))
    case .officeVacated(let vacation): vacate(vacation, by: event)
    default: break
    }
  }

  /// Begins a membership, unless the party already is a member.
  private mutating func join(_ joining: GroupJoined, by event: Event) {
    guard let memberships = parties[joining.group]?.memberships,
      !memberships.contains(where: { $0.member == joining.member && $0.interval.to == nil })
    else { return }
    parties[joining.group]?.memberships.append(
      Membership(
        member: joining.member, interval: Interval(from: event.time, to: nil),
        sequences: [event.sequence]))
  }

  /// Ends a membership, if there is one.
  private mutating func leave(_ leaving: GroupLeft, by event: Event) {
    guard let memberships = parties[leaving.group]?.memberships,
      let index = memberships.lastIndex(where: {
        $0.member == leaving.member && $0.interval.to == nil
      })
    else { return }
    let membership = memberships[index]
    parties[leaving.group]?.memberships[index] = Membership(
      member: membership.member,
      interval: Interval(from: membership.interval.from, to: event.time),
      sequences: membership.sequences + [event.sequence])
  }

  /// Ends a tenure, if there is one.
  private mutating func vacate(_ vacation: OfficeVacated, by event: Event) {
    guard let tenures = parties[vacation.office]?.tenures,
      let index = tenures.lastIndex(where: {
        $0.person == vacation.person && $0.interval.to == nil
      })
    else { return }
    let tenure = tenures[index]
    parties[vacation.office]?.tenures[index] = Tenure(
      person: tenure.person, capacity: tenure.capacity,
      interval: Interval(from: tenure.interval.from, to: event.time),
      sequences: tenure.sequences + [event.sequence])
  }
}
