// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// A fixed offset of local time from UTC, at most 14 hours either way.
public struct UTCOffset: Hashable, Sendable, CustomStringConvertible {
  /// Minutes east of Greenwich.
  public let minutes: Int

  /// Indochina time, +07:00.
  public static let indochina = UTCOffset(minutes: 420)

  /// UTC itself.
  public static let zero = UTCOffset(minutes: 0)

  /// Takes minutes known to be in range.
  private init(minutes: Int) { self.minutes = minutes }

  /// Reads `±hh:mm`; `-00:00` is refused, for it says that the offset is unknown.
  ///
  /// - Throws: `.malformed(.offset)`, or `.nonexistent(.offset)` beyond 14 hours.
  public init(_ text: String) throws(ValueError) {
    var reader = DigitReader(text)
    guard let offset = try UTCOffset(taking: &reader), reader.isAtEnd else {
      throw .malformed(.offset)
    }
    self = offset
  }

  /// Takes `±hh:mm` from the front of a reader; nil when the form is another.
  init?(taking reader: inout DigitReader) throws(ValueError) {
    let isWest = reader.take("-")
    guard isWest || reader.take("+") else { return nil }
    guard let hours = reader.takeDigits(2), reader.take(":"), let minutes = reader.takeDigits(2)
    else { return nil }
    let total = hours * 60 + minutes
    guard minutes < 60, total <= 14 * 60, !(isWest && total == 0) else {
      throw .nonexistent(.offset)
    }
    self.minutes = isWest ? -total : total
  }

  /// `±hh:mm`.
  public var description: String {
    var writer = DigitWriter(reservingCapacity: 6)
    write(to: &writer)
    return writer.text
  }

  /// Writes `±hh:mm`.
  func write(to writer: inout DigitWriter) {
    let total = abs(minutes)
    writer.append(minutes < 0 ? "-" : "+")
    writer.append(total / 60, width: 2)
    writer.append(":")
    writer.append(total % 60, width: 2)
  }
}
