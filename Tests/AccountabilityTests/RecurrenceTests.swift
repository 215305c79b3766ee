// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import LedgerLiterals
import TestSupport
import Testing

/// The rounds of recurring duties.
@Suite struct RecurrenceTests {
  /// A monthly duty of `a`, due on the 25th, assigned on a day of 2024.
  static func ledger(
    _ recurrence: Recurrence = Recurrence(frequency: .monthly, dueDay: 25, phrase: "…"),
    from: String = "2024-01-10"
  ) -> LedgerBuilder {
    var ledger = LedgerBuilder()
    ledger.organizations("a", "b")
    ledger.directive(kind: .recurring, recurrence: recurrence, at: from)
    ledger.assign("a", at: from)
    return ledger
  }

  /// The rounds at an instant, as period and verdict.
  static func rounds(_ ledger: LedgerBuilder, _ at: String) -> [String] {
    ledger.obligations(at).flatMap(\.occurrences)
      .map { "\($0.period.firstDay) \($0.verdict.rawValue)" }
  }

  @Test func `each round is met, late, missed or upcoming, and a missed one stays missed`() {
    var ledger = Self.ledger()
    ledger.report("a", .done, period: .month(1, year: 2024), at: "2024-01-25T23:00")
    ledger.report("a", .done, period: .month(2, year: 2024), at: "2024-02-26")
    ledger.report("a", .done, period: .month(4, year: 2024), at: "2024-04-20")
    #expect(
      Self.rounds(ledger, "2024-05-20") == [
        "2024-01-01 met", "2024-02-01 late", "2024-03-01 missed", "2024-04-01 met",
        "2024-05-01 upcoming",
      ])
    #expect(ledger.obligations("2024-05-20")[0].cell.value == .openUndated)
    #expect(ledger.obligations("2024-05-20")[0].missedCount == 1)
    #expect(
      ledger.obligations("2024-05-20")[0].nextOccurrence?.due == LedgerBuilder.time("2024-05-26"))
    #expect(ledger.obligations("2024-05-20")[0].status.value == .underway)
  }

  @Test func `what becomes a recurring duty has rounds from then on`() {
    var ledger = LedgerBuilder()
    ledger.organizations("a")
    ledger.directive(at: "2024-01-10")
    ledger.assign("a", at: "2024-01-10")
    let monthly = Recurrence(frequency: .monthly, dueDay: 25, phrase: "…")
    ledger.record(
      .directiveAmended(DirectiveAmended(directive: "d", reason: "x", recurrence: monthly)),
      at: "2024-03-01")
    #expect(Self.rounds(ledger, "2024-04-20") == ["2024-03-01 missed", "2024-04-01 upcoming"])
  }

  @Test func `a round whose day had passed at the assignment is not asked for`() {
    let ledger = Self.ledger(from: "2024-01-28")
    #expect(Self.rounds(ledger, "2024-02-20") == ["2024-02-01 upcoming"])
  }

  @Test func `a report that was sent back leaves its round open`() {
    var ledger = Self.ledger()
    let report = ledger.report("a", .done, period: .month(1, year: 2024), at: "2024-01-20")
    ledger.decide(.returned, report, of: "a", at: "2024-01-22")
    #expect(Self.rounds(ledger, "2024-02-01") == ["2024-01-01 missed", "2024-02-01 upcoming"])
    ledger.report("a", .done, period: .month(1, year: 2024), at: "2024-01-30")
    #expect(Self.rounds(ledger, "2024-02-01") == ["2024-01-01 late", "2024-02-01 upcoming"])
  }

  @Test func `a report sent back is told of its missed round, until another stands`() throws {
    var ledger = Self.ledger()
    let report = ledger.report("a", .done, period: .month(1, year: 2024), at: "2024-01-20")
    let returned = ledger.decide(.returned, report, of: "a", at: "2024-01-22")
    let round = try #require(ledger.obligations("2024-02-01").first?.occurrences.first)
    #expect(round.returned?.value == LedgerBuilder.time("2024-01-22"))
    #expect(round.returned?.sequences == ledger.index.position(of: returned).map { [$0] })
    ledger.report("a", .done, period: .month(1, year: 2024), at: "2024-01-27T12:00")
    let again = try #require(ledger.obligations("2024-02-01").first?.occurrences.first)
    #expect(again.returned == nil)
    #expect(again.lateDays == 2)
  }

  @Test func `the next round is told also when its period has not begun, and none after the last`()
  {
    var ledger = Self.ledger(
      Recurrence(
        frequency: .monthly, until: LedgerBuilder.time("2024-03-01"), dueDay: 25, phrase: "…"))
    ledger.report("a", .done, period: .month(1, year: 2024), at: "2024-01-20")
    #expect(
      ledger.obligations("2024-01-21")[0].nextOccurrence?.due == LedgerBuilder.time("2024-02-26"))
    #expect(ledger.obligations("2024-02-26")[0].nextOccurrence == nil)
    #expect(
      Self.ledger(from: "2024-01-28").obligations("2024-01-28")[0].nextOccurrence?.period
        == .month(2, year: 2024))
  }

  @Test func `the score counts the rounds with a deadline by how they turned out`() {
    var ledger = Self.ledger()
    ledger.report("a", .done, period: .month(1, year: 2024), at: "2024-01-25")
    ledger.report("a", .done, period: .month(2, year: 2024), at: "2024-02-27")
    let rounds = ledger.view("2024-04-10").score().total.rounds
    #expect([rounds.met, rounds.late, rounds.missed, rounds.all] == [1, 1, 1, 3])
    let undated = Self.ledger(Recurrence(frequency: .monthly, phrase: "…"))
    #expect(undated.view("2024-04-10").score().total.rounds.all == 0)
  }

  @Test func `an explanation of a recurring duty goes round by round`() {
    var ledger = Self.ledger()
    ledger.report("a", .done, period: .month(1, year: 2024), at: "2024-01-25")
    ledger.report("a", .done, period: .month(2, year: 2024), at: "2024-02-27")
    let explained = ledger.view("2024-04-10").explanations(of: .cell, for: LedgerBuilder.id("d"))
    #expect(
      explained.first?.steps.map(\.rule) == [
        .roundByRound, .roundInTime, .roundLate, .roundMissed, .roundToCome,
      ])
  }

  @Test func `without a day there are periods but no lateness`() {
    var ledger = Self.ledger(Recurrence(frequency: .quarterly, phrase: "…"))
    ledger.report("a", .done, period: .quarter(1, year: 2024), at: "2024-06-01")
    #expect(
      Self.rounds(ledger, "2024-08-01") == [
        "2024-01-01 met", "2024-04-01 open", "2024-07-01 open",
      ])
  }

  @Test func `rounds end with the recurrence`() {
    let until = LedgerBuilder.time("2024-03-01")
    let ledger = Self.ledger(
      Recurrence(frequency: .monthly, until: until, dueDay: 25, phrase: "…"))
    #expect(Self.rounds(ledger, "2025-01-01") == ["2024-01-01 missed", "2024-02-01 missed"])
  }

  @Test func `rounds end with the duty, and what was still to come is not asked for`() {
    var ledger = Self.ledger()
    ledger.unassign("a", at: "2024-02-10")
    let released = ledger.obligations("2024-06-01")[0]
    #expect(released.occurrences.map(\.verdict) == [.missed])
  }

  @Test func `the heir answers for the rounds after it took over`() {
    var ledger = Self.ledger()
    ledger.succeed("a", by: "b", at: "2024-03-01")
    ledger.report("b", .done, period: .month(3, year: 2024), at: "2024-03-10")
    ledger.report("a", .done, period: .month(2, year: 2024), at: "2024-03-10")
    #expect(
      Self.rounds(ledger, "2024-03-20") == [
        "2024-01-01 missed", "2024-02-01 missed", "2024-03-01 met",
      ])
  }

  @Test func `a frequency that is not stated yields no rounds`() {
    let ledger = Self.ledger(Recurrence(frequency: .unstated, phrase: "định kỳ"))
    #expect(Self.rounds(ledger, "2025-01-01") == [])
  }

  @Test func `weekly and daily rounds follow the calendar`() {
    let weekly = Self.ledger(Recurrence(frequency: .weekly, dueDay: 5, phrase: "…"))
    #expect(Self.rounds(weekly, "2024-01-20").count == 2)
    let daily = Self.ledger(
      Recurrence(frequency: .daily, dueTime: "17:00", phrase: "…"))
    #expect(
      Self.rounds(daily, "2024-01-12T08:00") == [
        "2024-01-10 missed", "2024-01-11 missed", "2024-01-12 upcoming",
      ])
  }

  @Test func `a recurrence restated leaves the rounds before it as they were`() {
    var ledger = Self.ledger()
    ledger.report("a", .done, period: .month(2, year: 2024), at: "2024-02-20")
    let quarterly = Recurrence(frequency: .quarterly, dueDay: 20, phrase: "…")
    ledger.record(
      .directiveAmended(
        DirectiveAmended(directive: LedgerBuilder.id("d"), reason: "…", recurrence: quarterly)),
      at: "2024-04-10")
    let before = ["2024-01-01 missed", "2024-02-01 met", "2024-03-01 missed"]
    #expect(Self.rounds(ledger, "2024-04-09") == before + ["2024-04-01 upcoming"])
    #expect(
      Self.rounds(ledger, "2024-08-01") == before + ["2024-04-01 missed", "2024-07-01 upcoming"])
  }

  @Test func `a day restated judges only the rounds that are due later`() {
    var ledger = Self.ledger()
    ledger.report("a", .done, period: .month(3, year: 2024), at: "2024-03-04")
    let earlier = Recurrence(frequency: .monthly, dueDay: 5, phrase: "…")
    ledger.record(
      .directiveAmended(
        DirectiveAmended(directive: LedgerBuilder.id("d"), reason: "…", recurrence: earlier)),
      at: "2024-03-10")
    #expect(
      Self.rounds(ledger, "2024-04-20") == [
        "2024-01-01 missed", "2024-02-01 missed", "2024-03-01 met", "2024-04-01 missed",
      ])
  }
}
