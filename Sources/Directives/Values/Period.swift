// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// A calendar period with a name: a year, half, quarter, month, ISO week or day.
public enum Period: Hashable, Sendable {
  /// A calendar year, written `2026`.
  case year(Int)
  /// The first or second half of a year, written `2026-H1`.
  case half(Int, year: Int)
  /// A quarter, 1…4, written `2026-Q3`.
  case quarter(Int, year: Int)
  /// A month, 1…12, written `2026-07`.
  case month(Int, year: Int)
  /// An ISO week, 1…53, of its week-based year, written `2026-W28`.
  case week(Int, year: Int)
  /// One day, written `2026-07-15`.
  case day(CalendarDay)

  /// The first day of the period.
  public var firstDay: CalendarDay {
    switch self {
    case .year(let year): Self.day(year, 1)
    case .half(let half, let year): Self.day(year, half * 6 - 5)
    case .quarter(let quarter, let year): Self.day(year, quarter * 3 - 2)
    case .month(let month, let year): Self.day(year, month)
    case .week(let week, let year): Self.monday(ofWeek: week, year: year)
    case .day(let day): day
    }
  }

  /// The last day of the period.
  public var lastDay: CalendarDay {
    switch self {
    case .year(let year): Self.lastDay(year, 12)
    case .half(let half, let year): Self.lastDay(year, half * 6)
    case .quarter(let quarter, let year): Self.lastDay(year, quarter * 3)
    case .month(let month, let year): Self.lastDay(year, month)
    case .week: firstDay.advanced(by: 6) ?? firstDay
    case .day(let day): day
    }
  }

  /// The period of the given frequency that contains a day; nil where nothing can be derived.
  public init?(containing day: CalendarDay, frequency: Frequency) {
    let (year, month, _) = day.components
    switch frequency {
    case .daily: self = .day(day)
    case .weekly:
      guard let thursday = day.advanced(by: 4 - day.weekday) else { return nil }
      let weekYear = thursday.components.year
      let days = thursday.daysSinceEpoch - Self.day(weekYear, 1).daysSinceEpoch
      self = .week(days / 7 + 1, year: weekYear)
    case .monthly: self = .month(month, year: year)
    case .quarterly: self = .quarter((month + 2) / 3, year: year)
    case .halfyearly: self = .half((month + 5) / 6, year: year)
    case .yearly: self = .year(year)
    case .unstated: return nil
    }
  }

  /// The Monday of an ISO week: week 1 is the week that contains 4 January.
  private static func monday(ofWeek week: Int, year: Int) -> CalendarDay {
    let fourth = day(year, 1).advanced(by: 3) ?? .epoch
    return fourth.advanced(by: 1 - fourth.weekday + (week - 1) * 7) ?? fourth
  }

  /// The first day of a month that is known to exist.
  private static func day(_ year: Int, _ month: Int) -> CalendarDay {
    CalendarDay(year: year, month: month, day: 1) ?? .epoch
  }

  /// The last day of a month that is known to exist.
  private static func lastDay(_ year: Int, _ month: Int) -> CalendarDay {
    let count = CalendarDay.dayCount(ofMonth: month, year: year)
    return CalendarDay(year: year, month: month, day: count) ?? .epoch
  }
}
