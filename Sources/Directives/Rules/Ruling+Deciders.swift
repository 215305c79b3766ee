// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension Ruling {
  /// Whether a party decides on claims in a directive at the time of the intent.
  ///
  /// That is who monitors, appraises or receives, and whose word the notice is.
  /// - Complexity: linear in what the ledger holds about the directive and the parties with a role.
  func isDecider(
    _ party: PartyID, in directive: DirectiveID, ordered offices: Set<PartyID>
  ) -> Bool {
    speaks(party, for: offices)
      || [Role.monitor, .appraise, .receive].contains { bears(party, $0, in: directive) }
  }

  /// Whether a party is one of some, or came after one of them that had ended by then.
  func speaks(_ party: PartyID, for offices: Set<PartyID>) -> Bool {
    offices.contains(party) || reaches(party, from: Array(offices)) { heirsInForce(of: $0) ?? [] }
  }

  /// Whether a party is one of some, came after one, heads one or stands above one.
  func speaks(_ party: PartyID, above offices: Set<PartyID>) -> Bool {
    reaches(party, from: Array(offices)) { office in
      let registration = registration(of: office)
      return (heirsInForce(of: office) ?? [])
        + [registration?.parent, registration?.head].compactMap { $0 }
    }
  }

  /// Whether a party has a role at the time of the intent: it was given to it, or to a group of
  /// which it is a member or a party whose heir it is, and not taken from it.
  private func bears(_ party: PartyID, _ role: Role, in directive: DirectiveID) -> Bool {
    let (given, taken) = holders(of: role, in: directive)
    guard !given.isEmpty, !taken.contains(party), heirsInForce(of: party) == nil else {
      return false
    }
    return given.contains(party)
      || reaches(party, from: Array(given)) { holder in
        guard !taken.contains(holder) else { return [] }
        return (heirsInForce(of: holder) ?? []) + members(of: holder)
      }
  }

  /// The heirs of a party that had ended by the time of the intent; nil while it lasts.
  private func heirsInForce(of party: PartyID) -> [PartyID]? {
    for event in effective(index.parties[party]) {
      if case .partySucceeded(let succession) = event.body {
        return succession.heirs.map(\.party)
      }
    }
    return nil
  }
}
