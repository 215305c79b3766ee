// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

/// What was recorded, or has taken effect, since standings were judged, as far as it can touch how
/// a directive stands.
struct StandingChanges {
  /// The directives about which something was recorded.
  private(set) var directives: Set<DirectiveID> = []
  /// The parties of whom something was recorded or has taken effect, their groups, and those whose
  /// duties pass to them.
  private(set) var parties: Set<PartyID> = []

  /// Looks for them; nil where a retraction may have changed more than can be told.
  init?(since standings: LedgerStandings, in view: LedgerView) {
    for position in standings.size..<view.knownCount {
      let body = view.index.body(at: SequenceNumber(UInt64(position)))
      guard take(body, view.index) else { return nil }
    }
    for party in view.index.parties {
      let isEffectiveSince = view.index.sequences(on: .party(party)).contains { sequence in
        let event = view.index[sequence]
        return event.time > standings.at && event.time <= view.at && event.body.movesDuties
      }
      if isEffectiveSince { parties.insert(party) }
    }
    if !parties.isEmpty { addThoseAbove(in: view.register) }
  }

  /// Takes in an event; false where it is not known what it touches.
  private mutating func take(_ body: EventBody, _ index: LedgerIndex) -> Bool {
    if let directive = body.directive {
      directives.insert(directive)
    } else if case .eventRetracted(let retraction) = body {
      guard let target = index.event(retraction.event)?.body else { return true }
      // What a party no more is, or what stands again, is not told by what is known now.
      if case .eventRetracted = target { return false }
      return !target.movesDuties && take(target, index)
    } else if body.movesDuties {
      for shelf in body.shelves {
        if case .party(let party) = shelf { parties.insert(party) }
      }
    }
    return true
  }

  /// Adds, until there are no more, the groups that contain one of the parties, and the parties to
  /// which one of them is an heir.
  private mutating func addThoseAbove(in register: Register) {
    var count = 0
    while count < parties.count {
      count = parties.count
      for record in register.parties.values where !parties.contains(record.party) {
        let below = record.memberships.map(\.member) + (record.end?.heirs.map(\.party) ?? [])
        if below.contains(where: parties.contains) { parties.insert(record.party) }
      }
    }
  }
}

extension EventBody {
  /// Whether the event is about a party in a way that decides whom directives bind: not what it is
  /// called or who heads it.
  ///
  /// A party that is not registered is in no group and passes nothing on.
  fileprivate var movesDuties: Bool {
    switch self {
    case .partyRegistered, .partySucceeded, .groupJoined, .groupLeft: true
    default: false
    }
  }
}
