// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import Directives

extension PhraseCursor {
  /// Passes a day: `20/7/2026`, `20-7-2026`, `20 tháng 7 năm 2026` or `2026-07-20`, with or
  /// without `ngày` before it.
  ///
  /// - Returns: nil, with nothing passed, where no day stands here.
  /// - Throws: `yearMissing` or `nonexistent` where one begins and is not right.
  mutating func takeDay() throws(PhraseError) -> CalendarDay? {
    var ahead = self
    _ = ahead.take("ngày")
    if let year = ahead.takeYear() {
      guard ahead.takeMark("-/."), let month = ahead.takeNumber(), ahead.takeMark("-/."),
        let day = ahead.takeNumber()
      else { return nil }
      self = ahead
      return try Self.day(year, month, day)
    }
    guard let day = ahead.takeNumber() else { return nil }
    let isWritten = ahead.take("tháng")
    guard isWritten || ahead.takeMark("/-."), let month = ahead.takeNumber() else { return nil }
    if ahead.take("năm") || ahead.takeMark("/-.") {
      guard let year = ahead.takeYear() else { throw .yearMissing }
      self = ahead
      return try Self.day(year, month, day)
    }
    // “8/2026” is a month, not a day without a year.
    if month > 31 { return nil }
    throw .yearMissing
  }

  /// Passes a time of day before a day: `10 giờ`, `16h30`, `10:00`, `16 giờ 30 phút`.
  ///
  /// - Returns: minutes since midnight, 0…1440; nil, with nothing passed, where none stands here.
  mutating func takeClock() throws(PhraseError) -> Int? {
    var ahead = self
    guard let hour = ahead.takeNumber() else { return nil }
    var minute = 0
    if ahead.takeMark(":") {
      guard let stated = ahead.takeNumber() else { return nil }
      minute = stated
    } else {
      guard ahead.takeAny(["giờ", "h", "g"]) != nil else { return nil }
      if case .number(let stated, _)? = ahead.rest.first {
        _ = ahead.takeNumber()
        minute = stated
      }
      _ = ahead.takeAny(["phút", "p"])
    }
    guard minute < 60, hour < 24 || (hour == 24 && minute == 0) else {
      throw .nonexistent("\(hour):\(minute)")
    }
    self = ahead
    return hour * 60 + minute
  }

  /// Makes a day of numbers, or says that there is none.
  private static func day(
    _ year: Int, _ month: Int, _ day: Int
  ) throws(PhraseError) -> CalendarDay {
    guard let value = CalendarDay(year: year, month: month, day: day) else {
      throw .nonexistent("\(day)/\(month)/\(year)")
    }
    return value
  }
}
