// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

/// Something that happens to a directive, or to a party that it touches.
struct Moment {
  /// What happens.
  enum Happening {
    /// An event about the directive.
    case event(Event)
    /// A party ends.
    case ended(PartyEnd, of: PartyID)
    /// The members of a group change.
    case membership(of: PartyID)
  }

  /// When.
  let time: Instant
  /// The event behind it.
  let sequence: SequenceNumber
  /// What.
  let happening: Happening

  /// The events about a directive and about the parties it touches, in effective order.
  ///
  /// - Complexity: linear in the events and the parties they name, members and heirs included.
  static func all(of events: [Event], in register: Register) -> [Moment] {
    var moments = events.map {
      Moment(time: $0.time, sequence: $0.sequence, happening: .event($0))
    }
    let count = moments.count
    var waiting = events.flatMap(\.body.partiesAssigned)
    var seen = Set(waiting)
    while let party = waiting.popLast() {
      guard let record = register[party] else { continue }
      var named: [PartyID] = []
      if let end = record.end {
        named += end.heirs.map(\.party)
        moments.append(
          Moment(
            time: end.time, sequence: end.sequence, happening: .ended(end, of: record.party)))
      }
      for membership in record.memberships {
        named.append(membership.member)
        for moment in changes(by: membership, in: party)
        where moments.last?.isSameChange(as: moment) != true {
          moments.append(moment)
        }
      }
      for next in named where seen.insert(next).inserted { waiting.append(next) }
    }
    if moments.count > count {
      moments.sort { ($0.time, $0.sequence) < ($1.time, $1.sequence) }
    }
    return moments
  }

  /// Whether two moments are one change of one group, as when it is registered with many members.
  private func isSameChange(as other: Moment) -> Bool {
    guard case .membership(of: let group) = happening,
      case .membership(of: let another) = other.happening
    else { return false }
    return sequence == other.sequence && group == another
  }

  /// The beginning and the end of a membership.
  private static func changes(by membership: Membership, in group: PartyID) -> [Moment] {
    guard let first = membership.sequences.first, let last = membership.sequences.last else {
      return []
    }
    var moments = [
      Moment(
        time: membership.interval.from, sequence: first, happening: .membership(of: group))
    ]
    if let end = membership.interval.to {
      moments.append(Moment(time: end, sequence: last, happening: .membership(of: group)))
    }
    return moments
  }
}

extension EventBody {
  /// The parties to whom an event about a directive gives a role, and the groups it resolves.
  fileprivate var partiesAssigned: [PartyID] {
    switch self {
    case .assignmentMade(let event): [event.party] + (event.under.map { [$0] } ?? [])
    case .assignmentTransferred(let event): [event.from, event.to]
    default: []
    }
  }
}
