// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

public import Directives

/// A time as people type it.
///
/// `now`, `2026-06-22`, `22/6/2026`, and each of these days with a time of day such as `12:00` or
/// `12:00:30` after a blank or a `T`, with or without an offset such as `+07:00`.
public enum TimeArgument: Hashable, Sendable {
  /// The clock decides.
  case now
  /// A day without a time of day.
  case day(CalendarDay)
  /// An instant.
  case instant(Instant)

  /// Reads what somebody typed; nil when it is no such time.
  ///
  /// - Parameter offset: the offset that is meant where none is typed.
  public init?(_ text: String, offset: UTCOffset) {
    if text.lowercased() == "now" {
      self = .now
      return
    }
    let separator = text.firstIndex { $0 == "T" || $0 == " " }
    guard let day = Self.day(String(text[..<(separator ?? text.endIndex)])),
      Self.years.contains(day.components.year)
    else { return nil }
    guard let separator else {
      self = .day(day)
      return
    }
    let rest = String(text[text.index(after: separator)...])
    guard let instant = Self.instant(rest, on: day, offset: offset) else { return nil }
    self = .instant(instant)
  }

  /// The years of which every day can be told in every offset.
  private static let years = 2...9998

  /// A day as `2026-06-22` or `22/6/2026`.
  private static func day(_ text: String) -> CalendarDay? {
    // Whether the text has the other form is all that matters here, not why it has not this one.
    if let day = try? CalendarDay(text) { return day }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, let day = number(parts[0], digits: 1...2),
      let month = number(parts[1], digits: 1...2), let year = number(parts[2], digits: 4...4)
    else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// The instant of a time of day such as `9:30`, `12:00:30` or `12:00+07:00`.
  private static func instant(
    _ text: String, on day: CalendarDay, offset: UTCOffset
  ) -> Instant? {
    var clock = Substring(text)
    var offset = offset
    if clock.last == "Z" {
      guard let utc = try? UTCOffset("+00:00") else { return nil }
      offset = utc
      clock = clock.dropLast()
    } else if let sign = clock.firstIndex(where: { $0 == "+" || $0 == "-" }) {
      // Whatever is wrong with the offset, the whole is no time.
      guard let stated = try? UTCOffset(String(clock[sign...])) else { return nil }
      offset = stated
      clock = clock[..<sign]
    }
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, let hour = number(parts[0], digits: 1...2),
      let minute = number(parts[1], digits: 2...2), hour < 24, minute < 60
    else { return nil }
    let second = parts.count == 3 ? number(parts[2], digits: 2...2) : 0
    guard let second, second < 60 else { return nil }
    return Instant(startOf: day, in: offset)
      .advanced(byMilliseconds: Int64((hour * 60 + minute) * 60 + second) * 1000)
  }

  /// A number of so many ASCII digits.
  private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.utf8.count),
      text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return Int(text)
  }
}
