// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// Which days are worked, as far as the ledger has been told, and in which offset days are counted.
///
/// Saturdays and Sundays are free unless declared as make-up days; declared holidays are free.
public struct WorkingCalendar: Hashable, Sendable {
  /// The offset in which days are counted.
  public let offset: UTCOffset
  /// The latest declaration of each year.
  private var declarations: [Int: CalendarDeclared] = [:]

  /// A calendar in which nothing has been declared.
  public init(offset: UTCOffset) { self.offset = offset }

  /// Takes in a declaration; it replaces an earlier one of the same year.
  public mutating func declare(_ declaration: CalendarDeclared) {
    declarations[declaration.year] = declaration
  }

  /// Whether the calendar of a year has been declared.
  public func covers(year: Int) -> Bool { declarations[year] != nil }

  /// Whether a day is worked.
  public func isWorking(_ day: CalendarDay) -> Bool {
    let declaration = declarations[day.components.year]
    if declaration?.holidays.contains(day) == true { return false }
    if declaration?.workdays.contains(day) == true { return true }
    return day.weekday <= 5
  }

  /// The first working day from `day` on; nil when there is none within a year and a day.
  public func firstWorkingDay(from day: CalendarDay) -> CalendarDay? {
    (0...366).lazy.compactMap { day.advanced(by: $0) }.first { isWorking($0) }
  }

  /// The `count`-th working day after `day`; `day` itself when `count` is 0.
  func day(_ count: Int, workingDaysAfter day: CalendarDay) -> CalendarDay? {
    var last = day
    for _ in 0..<count {
      guard let next = last.advanced(by: 1), let working = firstWorkingDay(from: next) else {
        return nil
      }
      last = working
    }
    return last
  }
}
