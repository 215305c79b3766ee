// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// The rule by which a phrase fixes a deadline.
public enum DeadlineRule: Hashable, Sendable {
  /// Before a day (trước ngày D).
  case before(CalendarDay)
  /// On a day at the latest (chậm nhất ngày D, trong ngày D, hết ngày D).
  case by(CalendarDay)
  /// Within a period (trong tháng, hết quý, trong năm).
  case period(Period)
  /// Within the time from the beginning of one period to the end of another.
  case window(from: Period, to: Period)
  /// Before an instant (trước H giờ ngày D).
  case at(Instant)
  /// Within a number of days after a day, whose morrow is day 1; `working` counts working days.
  case days(Int64, working: Bool, after: CalendarDay)
}
