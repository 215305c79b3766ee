// Directive ledger · DirectivesTests — SPDX-License-Identifier: Apache-2.0

import Directives
import LedgerLiterals
import Testing

/// When the product of a period is due.
struct RecurrenceTests {
  /// A frequency with a day and time, a period of it, and the first instant that is too late.
  static let rows: [(Frequency, Int?, ClockTime?, Period, Instant?)] = [
    (.daily, nil, nil, "2026-06-22", nil),
    (.daily, nil, "16:30", "2026-06-22", "2026-06-22T16:30:00+07:00"),
    (.weekly, nil, nil, "2026-W25", nil),
    (.weekly, 5, nil, "2026-W25", "2026-06-20"),
    (.weekly, 5, "16:30", "2026-W25", "2026-06-19T16:30:00+07:00"),
    (.weekly, 7, nil, "2026-W53", "2027-01-04"),
    (.monthly, nil, nil, "2026-06", nil),
    (.monthly, 25, nil, "2026-06", "2026-06-26"),
    (.monthly, 31, nil, "2026-02", "2026-03-01"),
    (.monthly, 31, nil, "2024-02", "2024-03-01"),
    (.monthly, 31, nil, "2026-12", "2027-01-01"),
    (.monthly, 30, nil, "2026-02", "2026-03-01"),
    (.quarterly, 15, nil, "2026-Q2", "2026-06-16"),
    (.halfyearly, 31, nil, "2026-H1", "2026-07-01"),
    (.yearly, 15, nil, "2026", "2026-12-16"),
    (.yearly, 15, "00:00", "2026", "2026-12-15"),
    (.unstated, nil, nil, "2026-06", nil),
  ]

  @Test(arguments: rows.indices)
  func `a period is due on its day`(index: Int) {
    let (frequency, dueDay, dueTime, period, due) = Self.rows[index]
    let recurrence = Recurrence(
      frequency: frequency, dueDay: dueDay, dueTime: dueTime, phrase: "định kỳ")
    #expect(recurrence.due(in: period, offset: .indochina) == due)
  }
}
