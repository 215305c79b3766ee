// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

public import Directives

extension Words {
  /// That a clock has not yet come to the last recorded time of a ledger.
  ///
  /// One of the two is wrong: the clock is behind now, or was ahead at the last record.
  public func clockBehind(_ now: Instant, lastRecord: Instant) -> String {
    let lag = span(lastRecord.milliseconds - now.milliseconds)
    let (now, then) = (fullInstant(now), fullInstant(lastRecord))
    return self(
      "the clock says \(now), \(lag) before the last record of \(then)",
      "đồng hồ đang là \(now), \(lag) trước lần ghi cuối \(then)")
  }

  /// A stretch of time in its largest whole unit, rounded down.
  func span(_ milliseconds: Int64) -> String {
    let seconds = Int(clamping: milliseconds / 1000)
    switch seconds {
    case 86_400...: return count(seconds / 86_400, "day", "ngày")
    case 3_600...: return count(seconds / 3_600, "hour", "giờ")
    case 60...: return count(seconds / 60, "minute", "phút")
    case 1...: return count(seconds, "second", "giây")
    default: return self("less than a second", "chưa đến một giây")
    }
  }
}
