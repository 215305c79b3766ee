// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// Takes a text apart from the front, by fixed numbers of ASCII digits and by literals.
///
/// Dates and times are read with this alone: no formatter guesses.
struct DigitReader {
  /// What is left to read.
  private var rest: Substring.UTF8View

  /// Begins at the front of a text.
  init(_ text: String) { rest = Substring(text).utf8 }

  /// Whether everything has been read.
  var isAtEnd: Bool { rest.isEmpty }

  /// Takes exactly `count` digits, at most nine, or answers nil and may have taken some.
  mutating func takeDigits(_ count: Int) -> Int? {
    var value = 0
    for _ in 0..<count {
      guard let byte = rest.popFirst(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }

  /// Takes one given ASCII character, or answers false.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let byte = rest.first, UInt32(byte) == character.value else { return false }
    rest.removeFirst()
    return true
  }
}

extension String {
  /// A number with leading zeros up to `width` digits.
  init(_ number: Int, width: Int) {
    let digits = number.description
    self.init(repeating: "0", count: Swift.max(0, width - digits.utf8.count))
    append(digits)
  }
}
