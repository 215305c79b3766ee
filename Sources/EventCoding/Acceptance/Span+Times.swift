// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

/// Passing over days and instants.
extension Span<UInt8> {
  /// Passes over `YYYY-MM-DD`, a day of the years 2…9998.
  @inline(__always)
  func day(_ position: inout Int) -> CalendarDay? {
    let dash = UInt8(ascii: "-")
    guard let year = digits(4, &position), pass(dash, &position),
      let month = digits(2, &position), pass(dash, &position), let day = digits(2, &position),
      (2...9998).contains(year)
    else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// Passes over an instant in quotation marks, in the offset of the ledger.
  @inline(__always)
  func instant(
    _ precision: Instant.Precision, _ position: inout Int, _ place: AcceptancePlace
  ) -> Instant? {
    let (quote, colon) = (UInt8(ascii: "\""), UInt8(ascii: ":"))
    guard pass(quote, &position), let day = day(&position), pass(UInt8(ascii: "T"), &position),
      let hour = digits(2, &position), pass(colon, &position),
      let minute = digits(2, &position), pass(colon, &position),
      let second = digits(2, &position), hour < 24, minute < 60, second < 60
    else { return nil }
    var thousandths = 0
    if precision == .milliseconds {
      guard pass(UInt8(ascii: "."), &position), let found = digits(3, &position) else { return nil }
      thousandths = found
    }
    guard pass(place.offset, &position), pass(quote, &position) else { return nil }
    // Four-digit years keep the product far below 2^63.
    let seconds = ((day.daysSinceEpoch * 24 + hour) * 60 + minute - place.offsetMinutes) * 60
    return Instant(milliseconds: Int64((seconds + second) * 1_000 + thousandths))
  }
}
