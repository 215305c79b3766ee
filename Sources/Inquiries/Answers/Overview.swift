// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Accountability
import CanonicalJSON
import Directives
import Reports

/// A ledger at a glance.
struct Overview {
  /// The question.
  let inquiry: Inquiry
  /// How many obligations stand in each cell.
  let counts: CellCounts
  /// The number of directives that bind anybody, or did.
  let directiveCount: Int
  /// Whether anybody has reported or decided anything.
  let hasReports: Bool
  /// What is overdue.
  let overdue: [BoardRow]
  /// Who holds open obligations and is nobody who can be named, one for each of them.
  let unnamed: [Holder]
  /// The obligations by party.
  let score: Score
  /// What is due within a week.
  let dueSoon: [BoardRow]
  /// The number of rounds of recurring duties that fall due within a week.
  let roundCount: Int
  /// What an audit turns up, by name.
  let findings: [(name: FindingName, count: Int)]
  /// What another reading of deadlines changes.
  let effect: PolicyEffect

  /// How many days ahead are shown.
  static let horizon = 7

  /// Looks at a ledger: at each directive once, and twice more to compare readings of deadlines.
  init(_ inquiry: Inquiry) {
    self.inquiry = inquiry
    let (view, horizon) = (inquiry.view, DueHorizon(days: Self.horizon, inquiry))
    let begun = OverviewTally(FindingsAudit(view))
    let runs = view.forEachRun(of: view.directives()[...]) { run in
      var tally = begun
      view.forEachAccount(of: run) { tally.take($0, horizon, in: view) }
      return tally
    }
    let tally = runs.reduce(into: begun) { $0.take($1) }
    counts = tally.counts
    directiveCount = tally.directiveCount
    hasReports = tally.hasReports
    overdue = tally.overdue
    unnamed = tally.unnamed
    score = tally.score.score(in: view)
    dueSoon = tally.dueSoon.sorted {
      ($0.obligation.inForce?.due ?? .distantFuture)
        < ($1.obligation.inForce?.due ?? .distantFuture)
    }
    roundCount = tally.roundCount
    let found = tally.allFindings()
    findings = FindingName.allCases.compactMap { name in found[name].map { (name, $0) } }
    effect = PolicyEffect(inquiry)
  }

  /// The overview as JSON.
  var json: JSONObject {
    [
      "name": .string(inquiry.ledger.opening?.name ?? ""),
      "directives": .integer(Int64(directiveCount)),
      "notices": .integer(Int64(inquiry.view.notices().count)),
      "counts": inquiry.json(counts),
      "overdue": .array(overdue.map { inquiry.json($0) }),
      "duesoon": .array(dueSoon.map { inquiry.json($0) }),
      "findings": .array(
        findings.map { ["name": .string($0.name.rawValue), "count": .integer(Int64($0.count))] }),
      "verdictchanges": inquiry.json(effect),
    ]
  }
}
