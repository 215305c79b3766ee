// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

/// Looking at a text that is to be written.
extension Span<UInt8> {
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
}
