// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

extension FindingsAudit {
  /// A lead that begins or ends.
  private struct Change {
    /// When.
    let time: Instant
    /// Whether it begins.
    let begins: Bool
    /// Who leads, a group counting as one.
    let seat: PartyID
  }

  /// When most parties led at once.
  private struct Peak {
    /// Who led.
    let seats: [PartyID]
    /// When first so many did.
    let time: Instant
    /// When first two did.
    let since: Instant
    /// Since when there have not been two again; nil while there are.
    var until: Instant?
  }

  /// Looks for two leads at once.
  mutating func inspectLeads(_ account: DirectiveAccount) {
    guard wants(.twoLeads) else { return }
    var changes: [Change] = []
    for holding in account.holdings where holding.role == .lead {
      guard let seat = holding.seat else { continue }
      changes.append(Change(time: holding.interval.from, begins: true, seat: seat))
      if let end = holding.interval.to {
        changes.append(Change(time: end, begins: false, seat: seat))
      }
    }
    // Half-open intervals: whoever ends at an instant does not meet whoever begins at it.
    changes.sort { ($0.time, $0.begins ? 1 : 0) < ($1.time, $1.begins ? 1 : 0) }
    guard let most = most(of: changes) else { return }
    let shown = account.holdings.filter { holding in
      holding.role == .lead && holding.seat.map { most.seats.contains($0) } == true
        && holding.interval.contains(most.time)
    }
    // A role given before the directive was issued anew is had still; one given since makes two.
    let given = shown.compactMap(\.chain.first?.sequences.first)
    let issued = account.record.issued.sequences.filter { issuance in
      given.contains { $0 < issuance } && given.contains { $0 > issuance }
    }
    note(
      .twoLeads(count: most.seats.count, since: most.since, until: most.until),
      about: account.subject,
      parties: most.seats, sequences: issued + shown.flatMap(\.sequences))
  }

  /// The first instant with the most leads, the first with two, and the last end of two; nil where
  /// there never were two.
  private func most(of changes: [Change]) -> Peak? {
    var counts: [PartyID: Int] = [:]
    var most: Peak?
    for (index, change) in changes.enumerated() {
      let count = counts[change.seat, default: 0] + (change.begins ? 1 : -1)
      counts[change.seat] = count == 0 ? nil : count
      let isLastThen = index + 1 == changes.count || changes[index + 1].time > change.time
      guard isLastThen else { continue }
      if counts.count > max(1, most?.seats.count ?? 0) {
        most = Peak(
          seats: Array(counts.keys), time: change.time, since: most?.since ?? change.time)
      }
      if counts.count > 1 {
        most?.until = nil
      } else if most?.until == nil {
        most?.until = change.time
      }
    }
    return most
  }

  /// Looks for roles that ended with their holder and have no heir yet.
  mutating func inspectHeirs(_ account: DirectiveAccount) {
    guard wants(.heirUndecided) else { return }
    var ended: [PartyID: [Holding]] = [:]
    for holding in account.current {
      if case .undecided(after: let party) = holding.holder {
        ended[party, default: []].append(holding)
      }
    }
    for (party, holdings) in ended.sorted(by: { $0.key < $1.key }) {
      let roles = Set(holdings.map(\.role))
      let since = holdings.map(\.interval.from).min() ?? view.at
      note(
        .heirUndecided(since: since, roles: Role.allCases.filter { roles.contains($0) }),
        about: account.subject, parties: [party], sequences: holdings.flatMap(\.sequences))
    }
  }
}
