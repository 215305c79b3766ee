// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import LedgerLiterals
import TestSupport
import Testing

/// Directives that are accounted for side by side look as they do one after the other.
struct SideBySideTests {
  /// A view of more directives than one core takes at once, which need one another and share
  /// groups.
  private static func view() -> LedgerView {
    var builder = LedgerBuilder()
    builder.organizations("ubnd", "so-a", "so-b")
    builder.group("cac-xa", size: 5)
    builder.group("cac-so", ["so-a", "so-b"])
    builder.notice(at: "2026-05-01")
    for number in 0..<300 {
      let name = "d-\(number)"
      builder.directive(
        name, summary: "Việc \(number)", due: LedgerBuilder.by("2026-06-\(10 + number % 20)"),
        needs: number > 100 ? ["d-\(number - 100)", "d-\(299 - number / 2)"] : [],
        at: "2026-05-01")
      builder.assign(["so-a", "cac-xa", "cac-so"][number % 3], to: name, at: "2026-05-01")
      guard number % 3 == 0 else { continue }
      let claim = builder.report("so-a", .done, on: name, at: "2026-06-15")
      if number % 2 == 0 {
        builder.decide(.approved, claim, of: "so-a", on: name, at: "2026-06-16")
      }
      if number % 30 == 0 { builder.retract(claim, at: "2026-06-17") }
    }
    return LedgerView(
      builder.index, from: Viewpoint(at: LedgerBuilder.time("2026-06-20T12:00")))
  }

  @Test func `a board of known lines is that of all directives, or none where one is other`() {
    let view = Self.view()
    let lines = view.board().rows.map(\.line)
    let filters = [
      BoardFilter(), BoardFilter(party: "so-b"), BoardFilter(cells: [.openOverdue]),
      BoardFilter(cells: [.doneOnTime], text: "viec 12"), BoardFilter(notice: "tb-2"),
    ]
    for filter in filters {
      for sort in BoardSort.allCases {
        let board = view.board(filter, sortedBy: sort)
        #expect(view.board(filter, sortedBy: sort, knowing: lines) == board)
      }
      let place = lines.firstIndex { view.admits($0, filter) }
      guard let place else { continue }
      let dropped = Array(lines[..<place] + lines[(place + 1)...])
      let doubled = Array(lines[...place] + lines[place...])
      // A directive is not looked at of which no line has a place on the board.
      let isLookedAt = dropped.contains { line in
        line.issuance == lines[place].issuance && view.admits(line, filter)
      }
      if isLookedAt { #expect(view.board(filter, knowing: dropped) == nil) }
      #expect(view.board(filter, knowing: doubled) == nil)
    }
  }

  @Test func `the board has the rows of the directives in their order`() {
    let view = Self.view()
    let accounts = view.directives().compactMap { view.account(of: $0) }
    #expect(accounts.count == 300)
    #expect(view.board().rows == accounts.flatMap { view.rows(of: $0) })
    var tally = ScoreTally()
    for account in accounts { view.rows(of: account).forEach { tally.add($0) } }
    #expect(view.score() == tally.score(in: view))
    var joined = ScoreTally()
    for half in [accounts[..<150], accounts[150...]] {
      var tally = ScoreTally()
      for account in half { view.rows(of: account).forEach { tally.add($0) } }
      joined.add(tally)
    }
    #expect(joined.score(in: view) == view.score())
  }

  @Test func `an audit finds what it finds directive by directive`() {
    let view = Self.view()
    var audit = FindingsAudit(view)
    for directive in view.directives() {
      if let account = view.account(of: directive) { audit.inspect(account) }
    }
    let found = audit.finish()
    #expect(view.findings() == found)
    let names = Set(found.map(\.name))
    #expect(names.isSuperset(of: [.inputDueAfterOutput, .groupUnresolved]))
  }

  @Test func `what a filter lets through of a board is its own board`() {
    let view = Self.view()
    let filters = [
      BoardFilter(cells: Set(Cell.allCases.filter(\.isOpen))), BoardFilter(dueWithinDays: 5),
      BoardFilter(party: LedgerBuilder.id("so-a")), BoardFilter(text: "viec 12"),
      BoardFilter(notice: LedgerBuilder.id("n")), BoardFilter(notice: LedgerBuilder.id("m")),
    ]
    let whole = view.board()
    for filter in filters {
      for sort in BoardSort.allCases {
        #expect(
          view.board(filter, of: whole, sortedBy: sort).rows
            == view.board(filter, sortedBy: sort).rows)
      }
    }
  }
}
