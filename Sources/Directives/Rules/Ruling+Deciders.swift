// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension Ruling {
  /// Whether a party follows a directive at the time of the intent: it monitors, appraises or
  /// receives.
  ///
  /// - Complexity: linear in what the ledger holds about the directive and the parties with a role.
  func follows(_ party: PartyID, _ directive: DirectiveID) -> Bool {
    [Role.monitor, .appraise, .receive].contains { bears(party, $0, in: directive) }
  }

  /// Whether a party is one of some, heads one of them or stands above one.
  func stands(_ party: PartyID, above offices: Set<PartyID>) -> Bool {
    reaches(party, from: Array(offices)) { office in
      let registration = registration(of: office)
      return [registration?.parent, registration?.head].compactMap { $0 }
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
