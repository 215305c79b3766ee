// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

/// Literals in words of eight bytes, the first byte lowest; the last word is filled with zeros.
struct LiteralPool: Sendable {
  /// The words of all literals.
  private(set) var words: [UInt64] = []

  /// Adds a literal of ASCII.
  mutating func add(_ text: String) -> Literal { add(Array(text.utf8)) }

  /// Adds a literal.
  mutating func add(_ bytes: [UInt8]) -> Literal {
    let literal = Literal(word: Int32(words.count), byteCount: Int32(bytes.count))
    for start in stride(from: 0, to: bytes.count, by: 8) {
      var word: UInt64 = 0
      for (index, byte) in bytes[start...].prefix(8).enumerated() {
        word |= UInt64(byte) << (8 * UInt64(index))
      }
      words.append(word)
    }
    return literal
  }

  /// Passes over a literal in a line: moves the position behind it and answers true, or answers
  /// false where it is not there or too near the end of the bytes to be compared in words.
  @inline(__always)
  func pass(_ literal: Literal, _ line: Span<UInt8>, _ position: inout Int) -> Bool {
    let words = words.span
    var rest = Int(literal.byteCount)
    var (index, place) = (Int(literal.word), position)
    while rest > 0 {
      guard let word = line.word(at: place) else { return false }
      // Bytes of the line behind the literal are the highest and are shifted away.
      let unused = rest < 8 ? UInt64(64 - 8 * rest) : 0
      guard (word ^ words[index]) &<< unused == 0 else { return false }
      (index, place, rest) = (index + 1, place + 8, rest - 8)
    }
    position += Int(literal.byteCount)
    return true
  }
}
