// Directive ledger · DirectivesTests — SPDX-License-Identifier: Apache-2.0

import Directives
import LedgerLiterals
import Testing

/// The first instant that is too late, for every rule under every policy.
struct DeadlineRuleTests {
  /// A rule, and what each policy makes of it.
  struct Row: CustomTestStringConvertible, Sendable {
    /// The words of a document.
    let phrase: String
    /// The rule read from them.
    let rule: DeadlineRule
    /// Under `strict`.
    let strict: Instant
    /// Under `inclusive`.
    let inclusive: Instant
    /// Under `inclusive-rolled`.
    let rolled: Instant

    /// Makes a row.
    init(
      _ phrase: String, _ rule: DeadlineRule, _ strict: Instant, _ inclusive: Instant,
      _ rolled: Instant
    ) {
      self.phrase = phrase
      self.rule = rule
      self.strict = strict
      self.inclusive = inclusive
      self.rolled = rolled
    }

    /// The words.
    var testDescription: String { phrase }
  }

  /// A calendar with holidays from Tuesday 1 to Wednesday 2 September 2026, the Monday before them
  /// free as well, and the Saturday 22 August worked instead.
  static let calendar: WorkingCalendar = {
    var calendar = WorkingCalendar(offset: .indochina)
    calendar.declare(
      CalendarDeclared(
        year: 2026, holidays: ["2026-08-31", "2026-09-01", "2026-09-02"], workdays: ["2026-08-22"]))
    return calendar
  }()

  /// Days and instants.
  static let days: [Row] = [
    Row("trước ngày 20/7/2026", .before("2026-07-20"), "2026-07-20", "2026-07-21", "2026-07-21"),
    Row("trước ngày 20/6/2026", .before("2026-06-20"), "2026-06-20", "2026-06-21", "2026-06-23"),
    Row("trước ngày 01/3/2024", .before("2024-03-01"), "2024-03-01", "2024-03-02", "2024-03-02"),
    Row("trong ngày 22/6/2026", .by("2026-06-22"), "2026-06-23", "2026-06-23", "2026-06-23"),
    Row("chậm nhất ngày 20/6/2026", .by("2026-06-20"), "2026-06-21", "2026-06-21", "2026-06-23"),
    Row("hết ngày 29/02/2024", .by("2024-02-29"), "2024-03-01", "2024-03-01", "2024-03-01"),
    Row("hết ngày 31/12/2026", .by("2026-12-31"), "2027-01-01", "2027-01-01", "2027-01-01"),
    Row("hết ngày 31/8/2026", .by("2026-08-31"), "2026-09-01", "2026-09-01", "2026-09-04"),
    Row("hết ngày 22/8/2026", .by("2026-08-22"), "2026-08-23", "2026-08-23", "2026-08-23"),
    Row(
      "trước 16 giờ ngày 22/6/2026", .at("2026-06-22T16:00:00+07:00"), "2026-06-22T16:00:00+07:00",
      "2026-06-22T16:00:00+07:00", "2026-06-22T16:00:00+07:00"),
    Row(
      "trước 16 giờ ngày 20/6/2026", .at("2026-06-20T16:00:00+07:00"), "2026-06-20T16:00:00+07:00",
      "2026-06-20T16:00:00+07:00", "2026-06-23"),
  ]

  /// Periods and windows.
  static let periods: [Row] = [
    Row("trong tháng 7/2026", .period("2026-07"), "2026-08-01", "2026-08-01", "2026-08-01"),
    Row("hết tháng 5/2026", .period("2026-05"), "2026-06-01", "2026-06-01", "2026-06-02"),
    Row("trong tháng 12/2026", .period("2026-12"), "2027-01-01", "2027-01-01", "2027-01-01"),
    Row("trong tháng 2/2024", .period("2024-02"), "2024-03-01", "2024-03-01", "2024-03-01"),
    Row("trong quý IV/2025", .period("2025-Q4"), "2026-01-01", "2026-01-01", "2026-01-01"),
    Row("trong năm 2026", .period("2026"), "2027-01-01", "2027-01-01", "2027-01-01"),
    Row("trong 6 tháng đầu năm 2026", .period("2026-H1"), "2026-07-01", "2026-07-01", "2026-07-01"),
    Row("trong tuần 53", .period("2026-W53"), "2027-01-04", "2027-01-04", "2027-01-05"),
    Row(
      "trong tháng 7 và tháng 8/2026", .window(from: "2026-07", to: "2026-08"), "2026-09-01",
      "2026-09-01", "2026-09-04"),
    Row(
      "quý III và quý IV năm 2026", .window(from: "2026-Q3", to: "2026-Q4"), "2027-01-01",
      "2027-01-01", "2027-01-01"),
  ]

  /// Numbers of days; 24 June 2026 is a Wednesday.
  static let counts: [Row] = [
    Row(
      "trong 3 ngày kể từ 24/6/2026", .days(3, working: false, after: "2026-06-24"), "2026-06-28",
      "2026-06-28", "2026-06-30"),
    Row(
      "trong 3 ngày làm việc kể từ 24/6/2026", .days(3, working: true, after: "2026-06-24"),
      "2026-06-30", "2026-06-30", "2026-06-30"),
    Row(
      "trong 1 ngày làm việc kể từ thứ Sáu", .days(1, working: true, after: "2026-06-26"),
      "2026-06-30", "2026-06-30", "2026-06-30"),
    Row(
      "trong 2 ngày làm việc qua Quốc khánh", .days(2, working: true, after: "2026-08-28"),
      "2026-09-05", "2026-09-05", "2026-09-05"),
    Row(
      "trong 1 ngày làm việc trước ngày làm bù", .days(1, working: true, after: "2026-08-21"),
      "2026-08-23", "2026-08-23", "2026-08-23"),
    Row(
      "trong 0 ngày", .days(0, working: false, after: "2026-06-24"), "2026-06-25", "2026-06-25",
      "2026-06-25"),
    Row(
      "trong 5 ngày qua 29/02/2024", .days(5, working: false, after: "2024-02-26"), "2024-03-03",
      "2024-03-03", "2024-03-05"),
  ]

  @Test(arguments: days + periods + counts)
  func `a phrase is due when its policy says`(row: Row) {
    #expect(row.rule.due(under: .strict, calendar: Self.calendar) == row.strict)
    #expect(row.rule.due(under: .inclusive, calendar: Self.calendar) == row.inclusive)
    #expect(row.rule.due(under: .inclusiveRolled, calendar: Self.calendar) == row.rolled)
  }

  @Test(arguments: [
    DeadlineRule.days(-1, working: false, after: "2026-06-24"),
    .days(3661, working: false, after: "2026-06-24"),
    .days(.max, working: true, after: "2026-06-24"),
    .days(.min, working: true, after: "2026-06-24"), .by("9999-12-31"), .by("9998-12-31"),
    .period("9998"),
    .days(3660, working: true, after: "9998-12-31"),
  ])
  func `a rule that no calendar fulfils is due at no time, and does not trap`(rule: DeadlineRule) {
    #expect(rule.due(under: .strict, calendar: Self.calendar) == nil)
  }

  @Test func `days begin where the offset of the ledger says`() {
    let west = WorkingCalendar(offset: "-03:30")
    let due = DeadlineRule.by("2026-06-22").due(under: .strict, calendar: west)
    #expect(due?.text(in: "-03:30") == "2026-06-23T00:00:00-03:30")
    #expect(due?.text(in: .indochina) == "2026-06-23T10:30:00+07:00")
  }

  @Test func `the latest calendar of a year replaces the earlier ones`() {
    var calendar = Self.calendar
    calendar.declare(CalendarDeclared(year: 2026))
    #expect(calendar.isWorking("2026-09-01"))
    #expect(!calendar.isWorking("2026-08-22"))
    #expect(calendar.covers(year: 2026) && !calendar.covers(year: 2027))
  }
}
