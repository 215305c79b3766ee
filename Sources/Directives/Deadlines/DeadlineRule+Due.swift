// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension DeadlineRule {
  /// The most days that a rule may count.
  public static let dayLimit: Int64 = 3660

  /// The first instant that is too late, or nil when it lies outside the calendar or over the
  /// limit of days.
  ///
  /// Complexity: constant, but linear in the number of days for working days.
  public func due(under policy: DeadlinePolicy, calendar: WorkingCalendar) -> Instant? {
    guard let last = lastDay(under: policy, calendar: calendar) else { return nil }
    switch policy {
    case .strict, .inclusive:
      if case .at(let instant) = self { return instant }
      return Self.end(of: last, in: calendar.offset)
    case .inclusiveRolled:
      if case .at(let instant) = self, calendar.isWorking(last) { return instant }
      return calendar.firstWorkingDay(from: last).flatMap { Self.end(of: $0, in: calendar.offset) }
    }
  }

  /// The years, of those whose working days the due instant depends on, for which no calendar has
  /// been declared: their holidays are taken for working days.
  ///
  /// Ascending; empty where all are declared, or it depends on none.
  public func undeclaredYears(under policy: DeadlinePolicy, calendar: WorkingCalendar) -> [Int] {
    guard let last = lastDay(under: policy, calendar: calendar) else { return [] }
    var days: ClosedRange<CalendarDay>?
    if case .days(let count, working: true, let day) = self, count > 0 {
      days = (day.advanced(by: 1) ?? day)...last
    }
    if policy == .inclusiveRolled {
      days = (days?.lowerBound ?? last)...(calendar.firstWorkingDay(from: last) ?? last)
    }
    guard let days else { return [] }
    return (days.lowerBound.components.year...days.upperBound.components.year)
      .filter { !calendar.covers(year: $0) }
  }

  /// The first instant after a day; nil where no instant can be written any more.
  private static func end(of day: CalendarDay, in offset: UTCOffset) -> Instant? {
    guard let next = day.advanced(by: 1), next.components.year < 9999 else { return nil }
    return Instant(startOf: next, in: offset)
  }

  /// The last day that is still in time.
  private func lastDay(under policy: DeadlinePolicy, calendar: WorkingCalendar) -> CalendarDay? {
    switch self {
    case .before(let day): policy == .strict ? day.advanced(by: -1) : day
    case .by(let day): day
    case .period(let period), .window(_, to: let period): period.lastDay
    case .at(let instant): instant.advanced(byMilliseconds: -1).day(in: calendar.offset)
    case .days(let count, let working, let day):
      if !(0...Self.dayLimit).contains(count) {
        nil
      } else if working {
        calendar.day(Int(count), workingDaysAfter: day)
      } else {
        day.advanced(by: Int(count))
      }
    }
  }
}
