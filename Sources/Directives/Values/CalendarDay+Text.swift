// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension CalendarDay {
  /// Reads `YYYY-MM-DD`.
  ///
  /// - Throws: `.malformed(.day)`, or `.nonexistent(.day)` for a day that is in no calendar.
  public init(_ text: String) throws(ValueError) {
    var reader = DigitReader(text)
    guard let day = try CalendarDay(taking: &reader), reader.isAtEnd else { throw .malformed(.day) }
    self = day
  }

  /// Takes `YYYY-MM-DD` from the front of a reader; nil when the form is another.
  init?(taking reader: inout DigitReader) throws(ValueError) {
    guard let year = reader.takeDigits(4), reader.take("-"), let month = reader.takeDigits(2),
      reader.take("-"), let day = reader.takeDigits(2)
    else { return nil }
    guard let value = CalendarDay(year: year, month: month, day: day) else {
      throw .nonexistent(.day)
    }
    self = value
  }

  /// `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = components
    return "\(String(year, width: 4))-\(String(month, width: 2))-\(String(day, width: 2))"
  }
}
