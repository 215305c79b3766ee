// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// A time of day, to the minute.
public struct ClockTime: Hashable, Sendable, CustomStringConvertible {
  /// Minutes since midnight, 0…1439.
  public let minuteOfDay: Int

  /// Reads `hh:mm`.
  ///
  /// - Throws: `.malformed(.clockTime)`, or `.nonexistent(.clockTime)` from 24:00 on.
  public init(_ text: String) throws(ValueError) {
    var reader = DigitReader(text)
    guard let hour = reader.takeDigits(2), reader.take(":"), let minute = reader.takeDigits(2),
      reader.isAtEnd
    else { throw .malformed(.clockTime) }
    guard hour < 24, minute < 60 else { throw .nonexistent(.clockTime) }
    minuteOfDay = hour * 60 + minute
  }

  /// `hh:mm`.
  public var description: String {
    "\(String(minuteOfDay / 60, width: 2)):\(String(minuteOfDay % 60, width: 2))"
  }
}
