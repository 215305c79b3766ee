// Directive ledger · EventCodingTests — SPDX-License-Identifier: Apache-2.0

import Directives
import Testing

@testable import EventCoding

/// A day that is read in words, or remembered, is the day that is read digit after digit.
struct DayMemoryTests {
  /// What is told of ten bytes.
  private static func told(_ text: [UInt8], _ days: inout DayMemory) -> Int? {
    let padded = text.span
    guard let head = padded.word(at: 0), let end = padded.word(at: 2) else { return nil }
    return days.day(head: head, tail: UInt16(truncatingIfNeeded: end >> 48))
  }

  /// What is read of ten bytes.
  private static func read(_ text: [UInt8]) -> Int? {
    // Why a text is no day does not matter here.
    guard let text = String(validating: text, as: UTF8.self), let day = try? CalendarDay(text),
      (2...9998).contains(day.components.year)
    else { return nil }
    return day.daysSinceEpoch
  }

  @Test(arguments: [1, 2, 1900, 1970, 2000, 2023, 2024, 9998, 9999])
  func `every day of a year is told, and no other`(year: Int) {
    var days = DayMemory()
    let text = String(10_000 + year).dropFirst()
    // Twice, so that each is remembered or has been forgotten.
    for _ in 0..<2 {
      for month in 100...199 {
        for day in 100...140 {
          let day = "\(text)-\(String(month).dropFirst())-\(String(day).dropFirst())"
          #expect(Self.told(Array(day.utf8), &days) == Self.read(Array(day.utf8)), "\(day)")
        }
      }
    }
  }

  @Test func `each byte of a day changed to any other is told only where it is a day`() {
    var days = DayMemory()
    for text in ["2024-02-29", "1970-01-01", "2026-06-22"] {
      var changed = Array(text.utf8)
      for index in changed.indices {
        let kept = changed[index]
        for byte in UInt8.min...UInt8.max {
          changed[index] = byte
          #expect(Self.told(changed, &days) == Self.read(changed))
        }
        changed[index] = kept
      }
    }
    #expect(Self.told([UInt8](repeating: 0, count: 10), &days) == nil)
  }

  @Test func `numbers are joined from eight digits, and other bytes are none`() {
    for number in [0, 1, 10, 12_345_678, 99_999_999, 90_000_009, 5_550_555] {
      var word: UInt64 = 0
      for byte in String(100_000_000 + number).utf8.dropFirst().reversed() {
        word = word << 8 | UInt64(byte &- UInt8(ascii: "0"))
      }
      #expect(word.areDigits)
      #expect(word.joinedDigits == number)
      for place in 0..<8 {
        for byte in UInt64(0)...255 {
          let other = word & ~(255 << UInt64(8 * place)) | byte << UInt64(8 * place)
          #expect(other.areDigits == (byte < 10))
        }
      }
    }
  }
}
