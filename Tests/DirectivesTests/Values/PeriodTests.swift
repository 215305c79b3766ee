// Directive ledger · DirectivesTests — SPDX-License-Identifier: Apache-2.0

import Directives
import LedgerLiterals
import Testing

/// Periods with a name.
struct PeriodTests {
  /// Periods with their first and last days.
  static let known: [(String, CalendarDay, CalendarDay)] = [
    ("2026", "2026-01-01", "2026-12-31"),
    ("2026-H1", "2026-01-01", "2026-06-30"), ("2026-H2", "2026-07-01", "2026-12-31"),
    ("2026-Q1", "2026-01-01", "2026-03-31"), ("2025-Q4", "2025-10-01", "2025-12-31"),
    ("2026-02", "2026-02-01", "2026-02-28"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2026-12", "2026-12-01", "2026-12-31"),
    ("2026-W01", "2025-12-29", "2026-01-04"), ("2026-W53", "2026-12-28", "2027-01-03"),
    ("2020-W53", "2020-12-28", "2021-01-03"), ("2024-W52", "2024-12-23", "2024-12-29"),
    ("2026-06-22", "2026-06-22", "2026-06-22"),
  ]

  @Test(arguments: known)
  func `a period has its first and last day`(
    text: String, first: CalendarDay, last: CalendarDay
  ) throws {
    let period = try Period(text)
    #expect(period.firstDay == first)
    #expect(period.lastDay == last)
    #expect(period.description == text)
  }

  @Test(arguments: Frequency.allCases.filter { $0 != .unstated })
  func `periods follow one another without gap or overlap`(frequency: Frequency) throws {
    var day: CalendarDay = "2019-12-25"
    while day < "2033-01-10" {
      let period = try #require(Period(containing: day, frequency: frequency))
      #expect(period.firstDay <= day && day <= period.lastDay)
      #expect(Period(containing: period.firstDay, frequency: frequency) == period)
      #expect(Period(containing: period.lastDay, frequency: frequency) == period)
      #expect(try Period(period.description) == period)
      let next = try #require(period.lastDay.advanced(by: 1))
      #expect(Period(containing: next, frequency: frequency) != period)
      day = next
    }
  }

  @Test func `only the years that have one have a week 53`() throws {
    let years = (2000...2030).filter { (try? Period("\($0)-W53" as String)) != nil }
    #expect(years == [2004, 2009, 2015, 2020, 2026])
  }

  @Test func `nothing can be derived from a frequency that is not stated`() {
    #expect(Period(containing: "2026-06-22", frequency: .unstated) == nil)
  }

  @Test(arguments: [
    "2026-H0", "2026-H3", "2026-Q0", "2026-Q5", "2026-00", "2026-13", "2026-W00", "2026-W54",
    "2025-W53", "0001", "9999", "0001-W01", "9999-12",
  ])
  func `a period that no calendar has is refused`(text: String) {
    #expect(throws: ValueError.nonexistent(.period)) { _ = try Period(text) }
  }

  @Test(arguments: [
    "", "26", "2026-", "2026-q1", "2026-Q", "2026-Q12", "2026-1", "2026-W1", "2026W01", "2026-H1 ",
    "2026-X1", "20266", "2026-06-2",
  ])
  func `a period in another form is refused`(text: String) {
    #expect(throws: ValueError.malformed(.period)) { _ = try Period(text) }
  }
}
