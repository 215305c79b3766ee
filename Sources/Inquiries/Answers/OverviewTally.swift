// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives

/// An overview while it is counted, directive by directive: of most rows only counts are kept.
struct OverviewTally: Sendable {
  /// How many obligations stand in each cell.
  private(set) var counts = CellCounts()
  /// The number of directives that bind anybody, or did.
  private(set) var directiveCount = 0
  /// Whether anybody has reported or decided anything.
  private(set) var hasReports = false
  /// The obligations by party.
  private(set) var score = ScoreTally()
  /// What is overdue.
  private(set) var overdue: [BoardRow] = []
  /// What is due within the horizon.
  private(set) var dueSoon: [BoardRow] = []
  /// The number of rounds of recurring duties that fall due within the horizon.
  private(set) var roundCount = 0
  /// Who holds open obligations and is nobody who can be named, one for each of them.
  private(set) var unnamed: [Holder] = []
  /// How many times each finding was made of single directives.
  private(set) var findings: [FindingName: Int] = [:]
  /// What is left to compare with other directives.
  private(set) var audit: FindingsAudit

  /// Begins with nothing counted.
  init(_ audit: FindingsAudit) { self.audit = audit }

  /// Counts a directive as it looks from a question.
  mutating func take(_ account: DirectiveAccount, _ horizon: DueHorizon, in view: LedgerView) {
    let rows = view.rows(of: account)
    if !rows.isEmpty { directiveCount += 1 }
    for row in rows {
      counts.add(row.cell)
      score.add(row)
      if row.obligation.status.value != .none { hasReports = true }
      if row.cell == .openOverdue { overdue.append(row) }
      if row.cell == .openWithin, (row.daysLeft ?? .max) <= horizon.days { dueSoon.append(row) }
      if horizon.round(of: row) != nil { roundCount += 1 }
      if row.cell.isOpen, row.holder.party == nil { unnamed.append(row.holder) }
    }
    audit.inspect(account)
    for finding in audit.takeFound() { findings[finding.name, default: 0] += 1 }
  }

  /// Counts what another tally has counted of later directives.
  mutating func take(_ later: OverviewTally) {
    counts += later.counts
    directiveCount += later.directiveCount
    hasReports = hasReports || later.hasReports
    score.add(later.score)
    overdue += later.overdue
    dueSoon += later.dueSoon
    roundCount += later.roundCount
    unnamed += later.unnamed
    findings.merge(later.findings, uniquingKeysWith: +)
    audit.take(later.audit)
  }

  /// How many times each finding was made, with those that are not about one directive.
  func allFindings() -> [FindingName: Int] {
    audit.finish().reduce(into: findings) { $0[$1.name, default: 0] += 1 }
  }
}
