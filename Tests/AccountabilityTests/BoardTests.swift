// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import TestSupport
import Testing

/// The board and the score.
@Suite struct BoardTests {
  /// A ledger with one obligation in every cell, and what nobody answers for.
  static func ledger() -> LedgerBuilder {
    var ledger = LedgerBuilder()
    ledger.register("top", name: "Ủy ban nhân dân")
    ledger.register("a", name: "Sở Tài chính", parent: "top")
    ledger.register("b", name: "Sở Xây dựng")
    ledger.group("g", ["b"])
    ledger.notice(at: "2024-02-01")
    ledger.notice("m", at: "2024-02-01")
    let june = LedgerBuilder.by("2024-06-10")
    let names = ["on-time", "late", "undated-done", "within", "overdue", "undated", "withdrawn"]
    for name in names {
      let due =
        name.hasPrefix("undated") ? nil : (name == "within" ? LedgerBuilder.by("2024-07-03") : june)
      ledger.directive(
        name, notice: name == "late" ? "m" : "n", summary: "Việc \(name)", due: due,
        at: "2024-02-01")
      ledger.assign(name == "late" ? "b" : "a", to: name, at: "2024-02-01")
    }
    ledger.directive("orphan", due: june, at: "2024-02-01")
    for (name, party, day) in [
      ("on-time", "a", "2024-06-01"), ("late", "b", "2024-06-12T12:00"),
      ("undated-done", "a", "2024-06-12"),
    ] {
      let claim = ledger.report(party, .done, on: name, at: day)
      ledger.decide(.approved, claim, of: party, on: name, at: "2024-06-20")
    }
    ledger.record(
      .directiveWithdrawn(
        DirectiveWithdrawn(directive: LedgerBuilder.id("withdrawn"), reason: "…")),
      at: "2024-03-01")
    return ledger
  }

  /// The directives of the rows that a filter lets through on 30 June 2024.
  static func rows(_ filter: BoardFilter, _ sort: BoardSort = .document) -> [String] {
    ledger().view("2024-06-30").board(filter, sortedBy: sort).rows.map(\.directive.rawValue)
  }

  @Test func `every obligation stands in one cell and the cells add up`() {
    let board = Self.ledger().view("2024-06-30").board()
    #expect(
      board.rows.map(\.cell) == [
        .doneOnTime, .doneLate, .doneUndated, .openWithin, .openOverdue, .openUndated,
        .notBinding, .openOverdue,
      ])
    #expect(board.counts.all == 7)
    #expect(board.counts.done == 3)
    #expect(board.counts.open == 4)
    #expect(board.counts.due == 4)
  }

  @Test func `rates are fractions of a named whole`() {
    let counts = Self.ledger().view("2024-06-30").board().counts
    #expect((counts.doneOfDue.count, counts.doneOfDue.total) == (2, 4))
    #expect((counts.onTimeOfDue.count, counts.onTimeOfDue.total) == (1, 4))
    #expect((counts.doneOfAll.count, counts.doneOfAll.total) == (3, 7))
    #expect(counts.doneOfAll.basis == .all)
    #expect(CellCounts().doneOfDue.total == 0)
  }

  /// A filter and the directives it lets through.
  struct Row: Sendable {
    /// The filter.
    let filter: BoardFilter
    /// The directives.
    let directives: [String]
  }

  @Test(arguments: [
    Row(filter: BoardFilter(party: LedgerBuilder.id("b")), directives: ["late"]),
    Row(filter: BoardFilter(party: LedgerBuilder.id("g")), directives: ["late"]),
    Row(
      filter: BoardFilter(party: LedgerBuilder.id("top"), cells: [.openOverdue]),
      directives: ["overdue"]),
    Row(filter: BoardFilter(notice: LedgerBuilder.id("m")), directives: ["late"]),
    Row(filter: BoardFilter(cells: [.openOverdue]), directives: ["overdue", "orphan"]),
    Row(
      filter: BoardFilter(statuses: [.approved]), directives: ["on-time", "late", "undated-done"]),
    Row(filter: BoardFilter(dueWithinDays: 3), directives: ["within"]),
    Row(filter: BoardFilter(dueWithinDays: 2), directives: []),
    Row(filter: BoardFilter(text: "xay DUNG"), directives: ["late"]),
    Row(filter: BoardFilter(text: "viec overdue"), directives: ["overdue"]),
    Row(filter: BoardFilter(text: "viec nothing"), directives: []),
  ])
  func `filters let through what they name`(row: Row) {
    #expect(Self.rows(row.filter) == row.directives)
  }

  @Test func `sorts keep the order of the documents among equals`() {
    #expect(
      Self.rows(BoardFilter(cells: [.openOverdue, .openWithin, .openUndated]), .due) == [
        "overdue", "orphan", "within", "undated",
      ])
    #expect(Self.rows(BoardFilter(), .late).prefix(3) == ["overdue", "orphan", "late"])
    #expect(Self.rows(BoardFilter(), .party).suffix(2) == ["late", "orphan"])
    #expect(Self.rows(BoardFilter(), .status).prefix(2) == ["within", "overdue"])
  }

  /// An instant and the days left and flags of a duty due by 3 July.
  struct Left: Sendable {
    /// The instant.
    let at: String
    /// The days left.
    let days: Int
    /// The flags.
    let flags: [BoardFlag]
  }

  @Test(arguments: [
    Left(at: "2024-06-29T23:59", days: 4, flags: []),
    Left(at: "2024-06-30", days: 3, flags: [.dueSoon]),
    Left(at: "2024-07-03", days: 0, flags: [.dueSoon]),
    Left(at: "2024-07-03T23:59", days: 0, flags: [.dueSoon]),
    Left(at: "2024-07-04", days: -1, flags: [.overdue]),
  ])
  func `due today is due soon, not overdue`(row: Left) throws {
    let board = Self.ledger().view(row.at).board()
    let within = try #require(board.rows.first { $0.directive.rawValue == "within" })
    #expect(within.daysLeft == row.days)
    #expect(within.flags == row.flags)
  }

  @Test func `the late days of a party are the same in its own score and in that of all`() {
    var ledger = LedgerBuilder()
    ledger.organizations("a", "b")
    ledger.directive(due: LedgerBuilder.by("2024-06-10"), at: "2024-02-01")
    ledger.assign("a", at: "2024-02-01")
    ledger.transfer("a", to: "b", at: "2024-06-15")
    let view = ledger.view("2024-06-20")
    let all = Dictionary(uniqueKeysWithValues: view.score().rows.map { ($0.party, $0.lateDays) })
    for party: PartyID in [LedgerBuilder.id("a"), LedgerBuilder.id("b")] {
      let own = view.score(BoardFilter(party: party))
      #expect(own.rows.map(\.party) == [party])
      #expect(own.total.lateDays == all[party])
    }
    #expect(all[LedgerBuilder.id("a")] == 4)
  }

  @Test func `the score of all parties is the board, with nobody last`() throws {
    let view = Self.ledger().view("2024-06-30")
    let board = view.board()
    let score = view.score(of: board)
    #expect(score.rows.map { $0.party?.rawValue } == ["a", "b", nil])
    #expect(score.total.counts == board.counts)
    #expect(score.rows.map(\.counts.all) == [5, 1, 1])
    // Overdue since 11 June: twenty days have begun by the 30th; late by 11 and 12 June.
    #expect(score.rows.map(\.lateDays) == [20, 2, 20])
    #expect(score.rows[1].name?.value.name == "Sở Xây dựng")
    #expect(score.total.lateDays == 42)
  }

  @Test func `a row names the others that have a part`() throws {
    var ledger = Self.ledger()
    ledger.assign("b", .coordinate, to: "within", at: "2024-02-02")
    let board = ledger.view("2024-06-30").board()
    let within = try #require(board.rows.first { $0.directive.rawValue == "within" })
    #expect(within.others.map(\.words) == ["coordinate b from 2024-02-02 on"])
    #expect(within.name?.value.name == "Sở Tài chính")
  }
}
