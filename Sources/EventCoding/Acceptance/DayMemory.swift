// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

/// The days that were read last, so that the same day need not be worked out for each line.
public struct DayMemory: Sendable {
  /// A day as it was written and what it is.
  private struct Known {
    /// Its first eight bytes: `2026-06-`.
    var head: UInt64
    /// Its last two.
    var tail: UInt16
    /// The number of days since 1970-01-01.
    var day: Int32
  }

  /// Known days, each at the place that its bytes lead to.
  private var known: InlineArray<256, Known>

  /// Knows one day in every place, as a place without any would be a day that nobody writes.
  public init() {
    var head: UInt64 = 0
    for byte in "1970-01-".utf8.reversed() { head = head << 8 | UInt64(byte) }
    let tail = UInt16(UInt8(ascii: "0")) | UInt16(UInt8(ascii: "1")) << 8
    known = InlineArray(repeating: Known(head: head, tail: tail, day: 0))
  }

  /// The day that ten bytes say, as the number of days since 1970-01-01; nil where they say none of
  /// the years 2…9998.
  @inline(__always)
  mutating func day(head: UInt64, tail: UInt16) -> Int? {
    // The digits of the day and the last one of the month, which differ most.
    let digits = (UInt64(tail) & 3) << 4 | UInt64(tail) >> 8 & 15
    let place = Int((head >> 48 & 3) << 6 | digits)
    if known[place].head == head, known[place].tail == tail { return Int(known[place].day) }
    guard let day = Self.day(head, tail) else { return nil }
    known[place] = Known(head: head, tail: tail, day: Int32(day))
    return day
  }

  /// Works out a day.
  @inline(never)
  private static func day(_ head: UInt64, _ tail: UInt16) -> Int? {
    // Digits become their values, and the dashes 0 where they are dashes.
    let values = head ^ 0x2D_30_30_2D_30_30_30_30
    let ends = UInt64(tail) ^ 0x30_30
    guard values & 0xFF_00_00_FF_00_00_00_00 == 0, values.areDigits, ends.areDigits else {
      return nil
    }
    // The year fills the upper four of eight digits, with zeros before it.
    let year = (values << 32).joinedDigits
    guard (2...9998).contains(year) else { return nil }
    let month = (values >> 40 & 255) * 10 + values >> 48 & 255
    let day = (ends & 255) * 10 + ends >> 8
    return CalendarDay(year: year, month: Int(month), day: Int(day))?.daysSinceEpoch
  }
}
