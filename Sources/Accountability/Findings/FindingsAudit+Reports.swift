// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

extension FindingsAudit {
  /// Looks for claims before the issuance, and for reports by those who had no part in it.
  mutating func inspectReports(_ account: DirectiveAccount, _ events: [Event]) {
    let issued = account.record.issued
    for event in events {
      guard event.time < issued.value else { break }
      guard case .statusReported(let report) = event.body, report.status == .done
      else { continue }
      note(
        .doneBeforeIssue(claimed: event.time, issued: issued.value), about: account.subject,
        parties: [report.party], sequences: issued.sequences + [event.sequence])
    }
    inspectStrangers(account, events)
  }

  /// Notes each stranger once, with all its reports.
  private mutating func inspectStrangers(_ account: DirectiveAccount, _ events: [Event]) {
    guard wants(.reportByStranger), !account.strays.isEmpty else { return }
    var strangers: [PartyID: [Event]] = [:]
    let unresolved = unresolved(in: account)
    for stray in account.strays where stray.reason == .notResponsible {
      let event = view.index[stray.sequence]
      guard case .statusReported(let report) = event.body,
        event.time >= account.record.issued.value,
        unresolved[report.party]?.contains(where: { $0.contains(event.time) }) != true
      else { continue }
      strangers[report.party, default: []].append(event)
    }
    guard !strangers.isEmpty else { return }
    let assignments = events.filter(\.body.isAssignment).map(\.sequence)
    for (party, reports) in strangers.sorted(by: { $0.key < $1.key }) {
      guard let first = reports.first, let last = reports.last else { continue }
      note(
        .reportByStranger(count: reports.count, first: first.time, last: last.time),
        about: account.subject, parties: [party],
        sequences: account.record.issued.sequences + assignments + reports.map(\.sequence))
    }
  }

  /// When groups were assigned of which nobody knew a member: then they speak for themselves.
  private func unresolved(in account: DirectiveAccount) -> [PartyID: [Interval]] {
    var intervals: [PartyID: [Interval]] = [:]
    for holding in account.holdings {
      guard case .unresolved(let group) = holding.holder else { continue }
      intervals[group, default: []].append(holding.interval)
    }
    return intervals
  }
}

extension EventBody {
  /// Whether the event gives, takes or passes on a role.
  var isAssignment: Bool {
    switch self {
    case .assignmentMade, .assignmentEnded, .assignmentTransferred: true
    default: false
    }
  }
}
