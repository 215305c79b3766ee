// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

/// Passing over pieces of a line: each moves the position behind the piece and answers true, or
/// answers false and may leave the position anywhere.
extension Span<UInt8> {
  /// Passes over exactly these bytes.
  @inline(__always)
  func pass(_ literal: [UInt8], _ position: inout Int) -> Bool {
    let end = position + literal.count
    guard end <= count else { return false }
    for index in literal.indices where self[position + index] != literal[index] { return false }
    position = end
    return true
  }

  /// Passes over one byte.
  @inline(__always)
  func pass(_ byte: UInt8, _ position: inout Int) -> Bool {
    guard position < count, self[position] == byte else { return false }
    position += 1
    return true
  }

  /// Passes over a quotation mark, bytes of which each is allowed, and another quotation mark.
  @inline(__always)
  func passQuoted(
    _ lengths: ClosedRange<Int>, _ position: inout Int, where isAllowed: (UInt8) -> Bool
  ) -> Bool {
    guard pass(UInt8(ascii: "\""), &position) else { return false }
    let start = position
    while position < count, isAllowed(self[position]) { position += 1 }
    return lengths.contains(position - start) && pass(UInt8(ascii: "\""), &position)
  }

  /// Passes over a text of at least one and at most `limit` bytes, of characters that stand for
  /// themselves in every text: ASCII, Latin letters with every Vietnamese one, usual punctuation.
  func passText(upTo limit: Int, _ position: inout Int) -> Bool {
    guard pass(UInt8(ascii: "\""), &position) else { return false }
    var start = position
    while position < count {
      let byte = self[position]
      if byte < 0x80 {
        if byte == UInt8(ascii: "\"") { break }
        guard byte >= 0x20, byte != 0x7F else { return false }
        position += 1
        if byte == UInt8(ascii: "\\") {
          guard passEscaped(&position) else { return false }
          // Two bytes of the line are one of the text.
          start += 1
        }
      } else {
        guard passLetter(byte, &position) else { return false }
      }
    }
    return (1...limit).contains(position - start) && pass(UInt8(ascii: "\""), &position)
  }

  /// How many bytes of a text have to be escaped, where it consists of characters that stand for
  /// themselves in every text; nil where another is among them.
  func escapeCount() -> Int? {
    var (position, escapeCount) = (0, 0)
    while position < count {
      let byte = self[position]
      if byte >= 0x80 {
        guard passLetter(byte, &position) else { return nil }
        continue
      }
      position += 1
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "\n"), UInt8(ascii: "\t"):
        escapeCount += 1
      case 0x20..<0x7F: continue
      default: return nil
      }
    }
    return escapeCount
  }

  /// Passes over what stands behind a backslash: a mark that is written so and not otherwise.
  private func passEscaped(_ position: inout Int) -> Bool {
    guard position < count else { return false }
    position += 1
    switch self[position - 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "n"), UInt8(ascii: "t"): return true
    default: return false
    }
  }

  /// Passes over a character outside ASCII: U+00C0…U+02FF, U+1E00…U+1EFF or U+2010…U+2027.
  ///
  /// All of them are assigned, visible starters which no normalization changes or joins to
  /// another, so that a text of them and ASCII is in NFC.
  @inline(__always)
  private func passLetter(_ lead: UInt8, _ position: inout Int) -> Bool {
    guard position + 1 < count else { return false }
    let second = self[position + 1]
    if (0xC3...0xCB).contains(lead) {
      position += 2
      return (0x80...0xBF).contains(second)
    }
    guard position + 2 < count else { return false }
    let third = self[position + 2]
    position += 3
    switch (lead, second) {
    case (0xE1, 0xB8...0xBB): return (0x80...0xBF).contains(third)
    case (0xE2, 0x80): return (0x90...0xA7).contains(third)
    default: return false
    }
  }

  /// Passes over so many digits and answers their value; nil where one of them is none.
  @inline(__always)
  func digits(_ digits: Int, _ position: inout Int) -> Int? {
    guard position + digits <= count else { return nil }
    var value = 0
    for index in position..<position + digits {
      let digit = self[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    position += digits
    return value
  }
}
