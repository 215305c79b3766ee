// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// Takes a text apart from the front, by fixed numbers of ASCII digits and by literals.
///
/// Dates and times are read with this alone: no formatter guesses.
struct DigitReader {
  /// What is left to read after `next`.
  private var rest: String.UTF8View.Iterator
  /// The byte that comes next, if any.
  private var next: UInt8?

  /// Begins at the front of a text.
  init(_ text: String) {
    rest = text.utf8.makeIterator()
    next = rest.next()
  }

  /// Whether everything has been read.
  var isAtEnd: Bool { next == nil }

  /// Takes exactly `count` digits, at most nine, or answers nil and may have taken some.
  mutating func takeDigits(_ count: Int) -> Int? {
    var value = 0
    for _ in 0..<count {
      guard let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
      next = rest.next()
    }
    return value
  }

  /// Takes one given ASCII character, or answers false.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let byte = next, UInt32(byte) == character.value else { return false }
    next = rest.next()
    return true
  }
}
