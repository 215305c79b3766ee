// Directive ledger · DirectivesTests — SPDX-License-Identifier: Apache-2.0

import Directives
import LedgerLiterals
import Testing

/// Days, held against a walk from the first to the last.
struct CalendarDayTests {
  @Test func `every day of the years 1 to 9999 agrees with a walk day by day`() throws {
    var (year, month, day, weekday) = (1, 1, 1, 1)
    var number = -719_162
    while year <= 9999 {
      let value = try #require(CalendarDay(daysSinceEpoch: number))
      guard value.components == (year, month, day), value.weekday == weekday,
        CalendarDay(year: year, month: month, day: day) == value
      else {
        Issue.record("day \(number) is not \(year)-\(month)-\(day), weekday \(weekday)")
        return
      }
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      day += 1
      if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
      weekday = weekday % 7 + 1
      number += 1
    }
    #expect(number == 2_932_897)
  }
}
