// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension Instant {
  /// How finely an instant is written.
  public enum Precision: Sendable {
    /// Whole seconds, as in the effective time of an event.
    case seconds
    /// Three decimals, as in the recorded time of an event.
    case milliseconds
  }

  /// Reads RFC 3339 in exactly the ledger's offset and the given precision.
  ///
  /// - Throws: `.malformed(.instant)`; `.nonexistent` for a day, hour or second that is none (leap
  ///   seconds included); `.notCanonical(.instant)` in another offset.
  public init(
    _ text: String, in offset: UTCOffset, precision: Precision
  ) throws(ValueError) {
    var reader = DigitReader(text)
    guard let instant = try Instant(taking: &reader, in: offset, precision: precision),
      reader.isAtEnd
    else { throw .malformed(.instant) }
    self = instant
  }

  /// Takes one instant from the front of a reader; nil when the form is another.
  private init?(
    taking reader: inout DigitReader, in offset: UTCOffset, precision: Precision
  ) throws(ValueError) {
    guard let day = try CalendarDay(taking: &reader), reader.take("T"),
      let hour = reader.takeDigits(2), reader.take(":"), let minute = reader.takeDigits(2),
      reader.take(":"), let second = reader.takeDigits(2)
    else { return nil }
    var thousandths = 0
    if precision == .milliseconds {
      guard reader.take("."), let digits = reader.takeDigits(3) else { return nil }
      thousandths = digits
    }
    guard let stated = try UTCOffset(taking: &reader) else { return nil }
    guard hour < 24, minute < 60, second < 60 else { throw .nonexistent(.instant) }
    guard stated == offset else { throw .notCanonical(.instant) }
    let secondOfDay = Int64((hour * 60 + minute - offset.minutes) * 60 + second)
    let total = Int64(day.daysSinceEpoch) * Self.millisecondsPerDay + secondOfDay * 1000
    guard let instant = Instant(milliseconds: total + Int64(thousandths)) else {
      throw .nonexistent(.instant)
    }
    self = instant
  }

  /// The instant as RFC 3339 in an offset; without decimals, what lies below a second is dropped.
  public func text(in offset: UTCOffset, precision: Precision = .seconds) -> String {
    let (day, millisecondOfDay) = localDay(in: offset)
    let second = Int(millisecondOfDay / 1000)
    var writer = DigitWriter(reservingCapacity: 29)
    day.write(to: &writer)
    writer.append("T")
    writer.append(second / 3600, width: 2)
    writer.append(":")
    writer.append(second / 60 % 60, width: 2)
    writer.append(":")
    writer.append(second % 60, width: 2)
    if precision == .milliseconds {
      writer.append(".")
      writer.append(Int(millisecondOfDay % 1000), width: 3)
    }
    offset.write(to: &writer)
    return writer.text
  }
}
