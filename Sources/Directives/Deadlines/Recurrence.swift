// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// How often a duty comes round, and when in each period it is due.
public struct Recurrence: Hashable, Sendable {
  /// How often.
  public let frequency: Frequency
  /// The first instant after the last period, where the duty ends.
  public let until: Instant?
  /// The last day in time: 1…7 (Monday first) in a week; 1…31 in a month, or in the last month of a
  /// longer period, where a day that a month lacks means its last.
  ///
  /// Absent: never late.
  public let dueDay: Int?
  /// The time of day before which it is due on that day; absent for the end of the day.
  public let dueTime: ClockTime?
  /// The words of the document.
  public let phrase: String

  /// Makes the value from its parts.
  public init(
    frequency: Frequency, until: Instant? = nil, dueDay: Int? = nil, dueTime: ClockTime? = nil,
    phrase: String
  ) {
    self.frequency = frequency
    self.until = until
    self.dueDay = dueDay
    self.dueTime = dueTime
    self.phrase = phrase
  }

  /// The first instant that is too late for the product of a period; nil when no day is given.
  ///
  /// Of a daily duty the period is the day itself, so a `dueTime` alone fixes it.
  public func due(in period: Period, offset: UTCOffset) -> Instant? {
    guard let day = lastDayInTime(in: period) else { return nil }
    if let dueTime {
      return Instant(startOf: day, in: offset)
        .advanced(byMilliseconds: Int64(dueTime.minuteOfDay) * 60_000)
    }
    return day.advanced(by: 1).map { Instant(startOf: $0, in: offset) }
  }

  /// The last day in time of a period.
  private func lastDayInTime(in period: Period) -> CalendarDay? {
    if case .day(let day) = period { return dueTime == nil && dueDay == nil ? nil : day }
    guard let dueDay else { return nil }
    if case .week = period { return period.firstDay.advanced(by: dueDay - 1) }
    let (year, month, last) = period.lastDay.components
    return CalendarDay(year: year, month: month, day: min(dueDay, last))
  }
}
