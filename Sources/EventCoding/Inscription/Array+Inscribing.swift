// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import Directives

/// Appending pieces of a line.
extension [UInt8] {
  /// Appends what is the same in many lines, whose array is not counted for it.
  @inline(__always)
  mutating func append(constant: [UInt8]) {
    constant.withUnsafeBufferPointer { append(contentsOf: $0) }
  }

  /// Appends the bytes of a text as they are.
  @inline(__always)
  mutating func append(text: String) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { append(contentsOf: $0) }
    if done == nil { append(contentsOf: text.utf8) }
  }

  /// Appends a text that is known to hold nothing that would be escaped, in quotation marks.
  @inline(__always)
  mutating func append(quoted text: String) {
    append(UInt8(ascii: "\""))
    append(text: text)
    append(UInt8(ascii: "\""))
  }

  /// Appends a text of at least one and at most `limit` bytes, where it consists of characters that
  /// stand for themselves in every text; answers whether it does.
  mutating func append(plain text: String, upTo limit: Int) -> Bool {
    append(UInt8(ascii: "\""))
    let start = count
    append(text: text)
    guard (1...limit).contains(count - start),
      let escapeCount = span.extracting(start...).escapeCount()
    else { return false }
    if escapeCount > 0 { escape(from: start) }
    append(UInt8(ascii: "\""))
    return true
  }

  /// Escapes what has to be among the bytes from an offset on.
  private mutating func escape(from start: Int) {
    let text = self[start...]
    removeSubrange(start...)
    for byte in text {
      switch byte {
      case UInt8(ascii: "\n"): append(text: "\\n")
      case UInt8(ascii: "\t"): append(text: "\\t")
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
        append(byte)
      default: append(byte)
      }
    }
  }

  /// Appends a number from 0 to 99 in two digits.
  @inline(__always)
  mutating func append(twoDigits number: Int) {
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10 % 10))
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }

  /// Appends a number below 10^`width` with leading zeros.
  mutating func append(_ number: Int, width: Int) {
    let start = count
    append(contentsOf: repeatElement(UInt8(ascii: "0"), count: width))
    var (rest, position) = (number, start + width - 1)
    while rest > 0, position >= start {
      self[position] += UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
      position -= 1
    }
  }

  /// Appends `YYYY-MM-DD`.
  mutating func append(_ day: CalendarDay) {
    let (year, month, dayOfMonth) = day.components
    append(twoDigits: year / 100)
    append(twoDigits: year)
    append(UInt8(ascii: "-"))
    append(twoDigits: month)
    append(UInt8(ascii: "-"))
    append(twoDigits: dayOfMonth)
  }

  /// Appends an instant in quotation marks, in the offset of the ledger; answers false where it has
  /// finer parts than are written.
  mutating func append(
    _ instant: Instant, _ precision: Instant.Precision, _ place: InscriptionPlace
  ) -> Bool {
    let (day, millisecondOfDay) = instant.localDay(in: place.offset)
    let (second, millisecond) = (Int(millisecondOfDay / 1000), Int(millisecondOfDay % 1000))
    append(UInt8(ascii: "\""))
    append(day)
    append(UInt8(ascii: "T"))
    append(twoDigits: second / 3600)
    append(UInt8(ascii: ":"))
    append(twoDigits: second / 60 % 60)
    append(UInt8(ascii: ":"))
    append(twoDigits: second % 60)
    if precision == .milliseconds {
      append(UInt8(ascii: "."))
      append(millisecond, width: 3)
    } else if millisecond != 0 {
      return false
    }
    append(constant: place.offsetText)
    append(UInt8(ascii: "\""))
    return true
  }
}
