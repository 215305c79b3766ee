// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

/// A piece of a phrase: a word, a number or a mark.
enum PhraseToken: Hashable, Sendable {
  /// A word in lower case.
  case word(String)
  /// A number of at most nine digits, and how many digits it has.
  case number(Int, digitCount: Int)
  /// One of the marks `/ - .
  ///
  /// : , @`.
  case mark(Character)

  /// The pieces of a text, or nil where it holds something that no phrase holds.
  static func split(_ text: String) -> [PhraseToken]? {
    var tokens: [PhraseToken] = []
    var rest = Substring(text.lowercased())
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
      } else if first.isASCII, first.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard digits.count <= 9, let value = Int(digits) else { return nil }
        tokens.append(.number(value, digitCount: digits.count))
        rest.removeFirst(digits.count)
      } else if first.isLetter {
        let letters = rest.prefix(while: \.isLetter)
        tokens.append(.word(String(letters)))
        rest.removeFirst(letters.count)
      } else if "/-.:,@–".contains(first) {
        tokens.append(.mark(first == "–" ? "-" : first))
        rest.removeFirst()
      } else {
        return nil
      }
    }
    // A sentence may end after its date: “15/7/2024.”, and at the end of a notice “./.”.
    while case .mark? = tokens.last { tokens.removeLast() }
    return tokens
  }

  /// The piece as it was read.
  var text: String {
    switch self {
    case .word(let word): word
    case .number(let value, let digitCount):
      String(repeating: "0", count: max(0, digitCount - String(value).count)) + String(value)
    case .mark(let mark): String(mark)
    }
  }
}
