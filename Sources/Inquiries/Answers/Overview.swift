// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Accountability
import CanonicalJSON
import Directives
import Reports

/// A ledger at a glance.
struct Overview {
  /// The question.
  let inquiry: Inquiry
  /// Every obligation.
  let board: Board
  /// The obligations by party.
  let score: Score
  /// What is due within a week.
  let dueSoon: [BoardRow]
  /// The rounds that fall due within a week.
  let rounds: [DueCommand.Round]
  /// What an audit turns up, by name.
  let findings: [(name: FindingName, count: Int)]
  /// What another reading of deadlines changes.
  let effect: PolicyEffect

  /// How many days ahead are shown.
  static let horizon = 7

  /// Looks at a ledger.
  init(_ inquiry: Inquiry) {
    self.inquiry = inquiry
    board = inquiry.view.board()
    score = inquiry.view.score(of: board)
    dueSoon = board.rows
      .filter { $0.cell == .openWithin && ($0.daysLeft ?? .max) <= Self.horizon }
      .sorted {
        ($0.obligation.inForce?.due ?? .distantFuture)
          < ($1.obligation.inForce?.due ?? .distantFuture)
      }
    rounds = DueCommand.rounds(board, within: Self.horizon, inquiry)
    let found = Dictionary(grouping: inquiry.view.findings(), by: \.name)
    findings = FindingName.allCases.compactMap { name in
      found[name].map { (name, $0.count) }
    }
    effect = PolicyEffect(inquiry)
  }

  /// The number of directives that can be seen.
  var directiveCount: Int { Set(board.rows.map(\.directive)).count }

  /// Whether anybody has reported or decided anything.
  var hasReports: Bool {
    board.rows.contains { $0.obligation.status.value != .none }
  }

  /// The overview as JSON.
  var json: JSONObject {
    [
      "name": .string(inquiry.ledger.opening?.name ?? ""),
      "directives": .integer(Int64(directiveCount)),
      "notices": .integer(Int64(inquiry.view.notices().count)),
      "counts": inquiry.json(board.counts),
      "overdue": .array(board.rows.filter { $0.cell == .openOverdue }.map { inquiry.json($0) }),
      "duesoon": .array(dueSoon.map { inquiry.json($0) }),
      "findings": .array(
        findings.map { ["name": .string($0.name.rawValue), "count": .integer(Int64($0.count))] }),
      "verdictchanges": inquiry.json(effect),
    ]
  }
}
