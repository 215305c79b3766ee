// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

/// Passing over days and instants.
extension AcceptancePlan {
  /// Passes over a day in quotation marks: `"2026-06-22"`.
  @inline(__always)
  func passDay(_ line: Span<UInt8>, _ position: inout Int, _ days: inout DayMemory) -> Bool {
    let quote = UInt8(ascii: "\"")
    return line.pass(quote, &position) && Self.day(line, &position, &days) != nil
      && line.pass(quote, &position)
  }

  /// Passes over a day and answers its number.
  @inline(__always)
  private static func day(
    _ line: Span<UInt8>, _ position: inout Int, _ days: inout DayMemory
  ) -> Int? {
    // The second word covers the last two digits and what stands before them.
    guard let head = line.word(at: position), let end = line.word(at: position + 2) else {
      return nil
    }
    position += 10
    return days.day(head: head, tail: UInt16(truncatingIfNeeded: end >> 48))
  }

  /// Passes over an instant in quotation marks, in the offset of the ledger:
  /// `"2026-06-22T16:30:00+07:00"`, with `.000` before the offset where it is to the millisecond.
  @inline(__always)
  func instant(
    _ precision: Instant.Precision, _ line: Span<UInt8>, _ position: inout Int,
    _ days: inout DayMemory
  ) -> Instant? {
    guard line.pass(UInt8(ascii: "\""), &position),
      let day = Self.day(line, &position, &days), line.pass(UInt8(ascii: "T"), &position),
      let clock = line.word(at: position), let second = Self.secondOfDay(clock)
    else { return nil }
    position += 8
    var thousandths = 0
    if precision == .milliseconds {
      guard let found = Self.thousandths(line, &position) else { return nil }
      thousandths = found
    }
    guard literals.pass(offset, line, &position) else { return nil }
    // Four-digit years keep the product far below 2^63.
    let seconds = (day * 24 * 60 - offsetMinutes) * 60 + second
    return Instant(milliseconds: Int64(seconds * 1_000 + thousandths))
  }

  /// The second of the day that eight bytes say, `16:30:00`; nil where they say none.
  @inline(__always)
  private static func secondOfDay(_ clock: UInt64) -> Int? {
    // Digits become their values, and the colons 0 where they are colons.
    let values = clock ^ 0x30_30_3A_30_30_3A_30_30
    let colons: UInt64 = 0x00_00_FF_00_00_FF_00_00
    guard values & colons == 0, values.areDigits else { return nil }
    let pairs = values &* 10 &+ values >> 8
    let (hour, minute, second) = (pairs & 255, pairs >> 24 & 255, pairs >> 48 & 255)
    guard hour < 24, minute < 60, second < 60 else { return nil }
    return Int((hour * 60 + minute) * 60 + second)
  }

  /// Passes over a point and three digits, and answers their number.
  @inline(__always)
  private static func thousandths(_ line: Span<UInt8>, _ position: inout Int) -> Int? {
    // The word ends with the three digits; what is before them does not count.
    guard line.pass(UInt8(ascii: "."), &position), let word = line.word(at: position - 5) else {
      return nil
    }
    position += 3
    let digits = (word ^ UInt64(eightOf: UInt8(ascii: "0"))) & 0xFFFF_FF00_0000_0000
    return digits.areDigits ? digits.joinedDigits : nil
  }
}
