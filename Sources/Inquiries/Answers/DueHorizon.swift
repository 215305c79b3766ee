// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import Reports

/// How many days ahead it is asked what falls due.
struct DueHorizon: Sendable {
  /// The days from today.
  let days: Int
  /// The day of the view.
  private let today: CalendarDay
  /// The offset in which days are counted.
  private let offset: UTCOffset

  /// Looks so many days ahead of a question.
  init(days: Int, _ inquiry: Inquiry) {
    self.days = days
    offset = inquiry.words.offset
    today = inquiry.view.at.day(in: offset)
  }

  /// The next round of a recurring duty, where it falls due so soon.
  func round(of row: BoardRow) -> DueCommand.Round? {
    guard let next = row.obligation.nextOccurrence, let due = next.due else { return nil }
    let last = due.advanced(byMilliseconds: -1).day(in: offset)
    guard last.daysSinceEpoch - today.daysSinceEpoch <= days else { return nil }
    return DueCommand.Round(row: row, period: next.period, due: due)
  }
}
