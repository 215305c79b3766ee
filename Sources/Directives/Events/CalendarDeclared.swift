// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// `calendar.declared`: the working calendar of a year; the latest declaration of a year replaces
/// the earlier.
public struct CalendarDeclared: Hashable, Sendable {
  /// The calendar year, 1…9999.
  public let year: Int
  /// Days without work, besides Saturdays and Sundays.
  public let holidays: [CalendarDay]
  /// Saturdays and Sundays that are worked to make up.
  public let workdays: [CalendarDay]
  /// The document or decision it rests on.
  public let basis: String?

  /// Makes the value from its parts.
  public init(
    year: Int,
    holidays: [CalendarDay] = [],
    workdays: [CalendarDay] = [],
    basis: String? = nil
  ) {
    self.year = year
    self.holidays = holidays
    self.workdays = workdays
    self.basis = basis
  }
}
