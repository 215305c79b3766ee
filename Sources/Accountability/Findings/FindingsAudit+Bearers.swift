// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

extension FindingsAudit {
  /// Looks for times in which nobody held the bearing role, and for directives without one.
  mutating func inspectBearers(_ account: DirectiveAccount) {
    let bearing = account.bearing
    guard let role = bearing.first?.role else {
      let roles = Set(account.holdings.map(\.role))
      return note(
        .noLead(roles: Role.allCases.filter { roles.contains($0) }), about: account.subject,
        parties: account.holdings.compactMap(\.holder.subject),
        sequences: account.record.issued.sequences + account.holdings.flatMap(\.sequences))
    }
    guard wants(.responsibilityGap) else { return }
    let horizon = horizon(of: account)
    findVacancies(bearing, role, in: account, until: horizon)
    for holding in bearing {
      guard case .undecided(after: let party) = holding.holder, let end = holding.interval.to
      else { continue }
      note(
        .responsibilityGap(
          role: role, interval: Interval(from: holding.interval.from, to: end), after: party),
        about: account.subject, parties: [party], sequences: holding.sequences)
    }
  }

  /// Until when somebody had to hold the role: the end, the completion, or now.
  private func horizon(of account: DirectiveAccount) -> Instant {
    var horizon = view.at
    if let end = account.record.end { horizon = min(horizon, end.value.time) }
    let isOpen = account.obligations.contains { $0.doneBy == nil && $0.binding == .binding }
    if !isOpen, let done = account.obligations.compactMap(\.doneBy?.claimed.value).max() {
      horizon = min(horizon, done)
    }
    return horizon
  }

  /// Notes each stretch, from the issuance to the horizon, that no holding covers.
  private mutating func findVacancies(
    _ holdings: [Holding], _ role: Role, in account: DirectiveAccount, until horizon: Instant
  ) {
    var covered = account.record.issued.value
    var behind = account.record.issued.sequences
    for holding in holdings.sorted(by: { $0.interval.from < $1.interval.from }) {
      let from = min(holding.interval.from, horizon)
      if covered < from {
        note(
          .responsibilityGap(role: role, interval: Interval(from: covered, to: from), after: nil),
          about: account.subject, sequences: behind + holding.sequences)
      }
      guard let end = holding.interval.to else { return }
      if end >= covered {
        covered = end
        behind = account.record.issued.sequences + holding.sequences
      }
    }
    guard covered < horizon else { return }
    let end = horizon == view.at ? nil : horizon
    note(
      .responsibilityGap(role: role, interval: Interval(from: covered, to: end), after: nil),
      about: account.subject, sequences: behind + (account.record.end?.sequences ?? []))
  }
}
