// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

public import Directives

extension Words {
  /// A day: `2026-06-22`, or `22/06/2026`.
  public func day(_ day: CalendarDay) -> String {
    let (year, month, date) = day.components
    return self(
      day.description, "\(twoDigits(date))/\(twoDigits(month))/\(fourDigits(year))")
  }

  /// An instant to the minute, as the day alone when it is a midnight.
  public func instant(_ instant: Instant) -> String {
    let (day, millisecondOfDay) = instant.localDay(in: offset)
    return millisecondOfDay == 0
      ? self.day(day) : self.day(day) + " " + clock(millisecondOfDay)
  }

  /// An instant to the minute, also when it is a midnight.
  public func fullInstant(_ instant: Instant) -> String {
    let (day, millisecondOfDay) = instant.localDay(in: offset)
    return self.day(day) + " " + clock(millisecondOfDay)
  }

  /// The last moment in time before a due instant: a whole day, or an hour of one.
  public func lastInTime(_ due: Instant) -> String {
    let (day, millisecondOfDay) = due.localDay(in: offset)
    guard millisecondOfDay == 0 else {
      return self("before", "trước") + " " + fullInstant(due)
    }
    return self("end of", "hết ngày") + " " + self.day(day.advanced(by: -1) ?? day)
  }

  /// The last day on which something due is in time.
  public func lastDayInTime(_ due: Instant) -> CalendarDay {
    due.advanced(byMilliseconds: -1).day(in: offset)
  }

  /// A stretch of time, its end left open while it goes on.
  public func interval(from: Instant, to: Instant?) -> String {
    guard let to else { return self("from", "từ") + " " + instant(from) }
    return instant(from) + " – " + instant(to)
  }

  /// A calendar period.
  public func period(_ period: Period) -> String {
    switch period {
    case .year(let year): self("\(year)", "năm \(year)")
    case .half(let half, let year):
      self(
        "half \(half) of \(year)", "6 tháng \(half == 1 ? "đầu" : "cuối") năm \(year)")
    case .quarter(let quarter, let year):
      self("Q\(quarter) \(year)", "quý \(roman(quarter))/\(year)")
    case .month(let month, let year):
      self("\(fourDigits(year))-\(twoDigits(month))", "tháng \(twoDigits(month))/\(year)")
    case .week(let week, let year): self("week \(week) of \(year)", "tuần \(week)/\(year)")
    case .day(let day): self.day(day)
    }
  }

  /// Hours and minutes.
  private func clock(_ millisecondOfDay: Int64) -> String {
    let minute = Int(millisecondOfDay / 60_000)
    return "\(twoDigits(minute / 60)):\(twoDigits(minute % 60))"
  }

  /// The Roman numeral of a quarter.
  private func roman(_ quarter: Int) -> String {
    ["I", "II", "III", "IV"].indices.contains(quarter - 1)
      ? ["I", "II", "III", "IV"][quarter - 1] : "\(quarter)"
  }

  /// A number in two digits.
  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// A year in four digits.
  private func fourDigits(_ year: Int) -> String {
    String(repeating: "0", count: max(0, 4 - "\(year)".utf8.count)) + "\(year)"
  }
}
