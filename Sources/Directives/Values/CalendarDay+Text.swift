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
    var writer = DigitWriter(reservingCapacity: 10)
    write(to: &writer)
    return writer.text
  }

  /// Writes `YYYY-MM-DD`.
  func write(to writer: inout DigitWriter) {
    let (year, month, day) = components
    writer.append(year, width: 4)
    writer.append("-")
    writer.append(month, width: 2)
    writer.append("-")
    writer.append(day, width: 2)
  }
}
