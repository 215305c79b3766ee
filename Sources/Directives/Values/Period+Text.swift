// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension Period: CustomStringConvertible {
  /// Reads `2026`, `2026-H1`, `2026-Q3`, `2026-07`, `2026-W28` or `2026-07-15`.
  ///
  /// - Throws: `.malformed(.period)`, or `.nonexistent` for a period that no calendar has.
  public init(_ text: String) throws(ValueError) {
    if text.utf8.count == 10 {
      self = .day(try CalendarDay(text))
      return
    }
    var reader = DigitReader(text)
    guard let year = reader.takeDigits(4), let period = Self.take(&reader, year: year),
      reader.isAtEnd
    else { throw .malformed(.period) }
    // Formatting and reading agree only for a period that exists: there is no week 53 every year.
    guard (2...9998).contains(year), period.exists else { throw .nonexistent(.period) }
    self = period
  }

  /// Takes what follows the year; nil when the form is another.
  private static func take(_ reader: inout DigitReader, year: Int) -> Period? {
    if reader.isAtEnd { return .year(year) }
    guard reader.take("-") else { return nil }
    if reader.take("H") { return reader.takeDigits(1).map { .half($0, year: year) } }
    if reader.take("Q") { return reader.takeDigits(1).map { .quarter($0, year: year) } }
    if reader.take("W") { return reader.takeDigits(2).map { .week($0, year: year) } }
    return reader.takeDigits(2).map { .month($0, year: year) }
  }

  /// Whether the calendar has this half, quarter, month or week.
  private var exists: Bool {
    switch self {
    case .year, .day: true
    case .half(let half, _): (1...2).contains(half)
    case .quarter(let quarter, _): (1...4).contains(quarter)
    case .month(let month, _): (1...12).contains(month)
    case .week(let week, _):
      (1...53).contains(week) && Period(containing: firstDay, frequency: .weekly) == self
    }
  }

  /// The name of the period, as it is read.
  public var description: String {
    switch self {
    case .year(let year): String(year, width: 4)
    case .half(let half, let year): "\(String(year, width: 4))-H\(half)"
    case .quarter(let quarter, let year): "\(String(year, width: 4))-Q\(quarter)"
    case .month(let month, let year): "\(String(year, width: 4))-\(String(month, width: 2))"
    case .week(let week, let year): "\(String(year, width: 4))-W\(String(week, width: 2))"
    case .day(let day): day.description
    }
  }
}
