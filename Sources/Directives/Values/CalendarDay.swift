// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// A day of the Gregorian calendar, in the years 1…9999.
public struct CalendarDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number of days since 1970-01-01.
  public let daysSinceEpoch: Int

  /// The days that can be written with four digits for the year: 0001-01-01…9999-12-31.
  static let range = -719_162...2_932_896

  /// 1970-01-01.
  public static let epoch = CalendarDay(uncheckedDays: 0)

  /// Takes a number of days known to be in range.
  private init(uncheckedDays: Int) { daysSinceEpoch = uncheckedDays }

  /// Takes a number of days since 1970-01-01, or answers nil outside the years 1…9999.
  public init?(daysSinceEpoch: Int) {
    guard Self.range.contains(daysSinceEpoch) else { return nil }
    self.daysSinceEpoch = daysSinceEpoch
  }

  /// Takes a year, month and day, or answers nil when no such day exists.
  ///
  /// Source of the arithmetic: days counted in eras of 400 years that begin on 1 March.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.dayCount(ofMonth: month, year: year)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    daysSinceEpoch = era * 146_097 + dayOfEra - 719_468
  }

  /// The year, month and day.
  public var components: (year: Int, month: Int, day: Int) {
    let days = daysSinceEpoch + 719_468
    let era = days / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The ISO day of the week: 1 for Monday … 7 for Sunday.
  public var weekday: Int { (daysSinceEpoch + 719_162) % 7 + 1 }

  /// The day `count` days later, or nil outside the years 1…9999.
  public func advanced(by count: Int) -> CalendarDay? {
    let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(count)
    return overflow ? nil : CalendarDay(daysSinceEpoch: sum)
  }

  /// The number of days of a month.
  public static func dayCount(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Earlier days come first.
  public static func < (left: Self, right: Self) -> Bool {
    left.daysSinceEpoch < right.daysSinceEpoch
  }
}
