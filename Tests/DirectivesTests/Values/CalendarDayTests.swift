// Directive ledger · DirectivesTests — SPDX-License-Identifier: Apache-2.0

import Directives
import LedgerLiterals
import Testing

/// Days, held against a walk from the first to the last.
struct CalendarDayTests {
  @Test func `every day of the years 1 to 9999 agrees with a walk day by day`() throws {
    var (year, month, day, weekday) = (1, 1, 1, 1)
    var lengths = Self.lengths(of: year)
    var number = -719_162
    while year <= 9999 {
      let value = try #require(CalendarDay(daysSinceEpoch: number))
      guard value.components == (year, month, day), value.weekday == weekday,
        CalendarDay(year: year, month: month, day: day) == value
      else {
        Issue.record("day \(number) is not \(year)-\(month)-\(day), weekday \(weekday)")
        return
      }
      day += 1
      if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
      if month > 12 {
        (year, month) = (year + 1, 1)
        lengths = Self.lengths(of: year)
      }
      weekday = weekday % 7 + 1
      number += 1
    }
    #expect(number == 2_932_897)
  }

  /// The days of each month of a year.
  private static func lengths(of year: Int) -> [Int] {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  }

  @Test func `no day lies outside the years 1 to 9999`() {
    #expect(CalendarDay(daysSinceEpoch: -719_163) == nil)
    #expect(CalendarDay(daysSinceEpoch: 2_932_897) == nil)
    #expect(CalendarDay.epoch.advanced(by: .max) == nil)
    #expect(CalendarDay.epoch.advanced(by: .min) == nil)
    #expect(CalendarDay(year: .max, month: .max, day: .max) == nil)
    #expect(CalendarDay(year: .min, month: .min, day: .min) == nil)
  }

  @Test(arguments: [
    "2026-02-29", "2100-02-29", "2026-02-30", "2026-00-10", "2026-13-01", "2026-06-00",
    "2026-06-31", "0000-01-01",
  ])
  func `a day that no calendar has is refused`(text: String) {
    #expect(throws: ValueError.nonexistent(.day)) { _ = try CalendarDay(text) }
  }

  @Test(arguments: [
    "", "2026", "2026-6-1", "2026-06-1", "26-06-01", "2026/06/01", "2026-06-01 ", " 2026-06-01",
    "2026-06-01T", "+026-06-01", "-026-06-01", "２０２６-06-01", "2026‑06‑01", "20260601", "2026-06-0a",
  ])
  func `a day in another form is refused`(text: String) {
    #expect(throws: ValueError.malformed(.day)) { _ = try CalendarDay(text) }
  }

  @Test(arguments: ["0001-01-01", "1970-01-01", "2000-02-29", "2024-02-29", "9999-12-31"])
  func `a day is written as it is read`(text: String) throws {
    #expect(try CalendarDay(text).description == text)
  }
}
