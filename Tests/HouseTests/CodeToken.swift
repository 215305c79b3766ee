// Directive ledger · HouseTests — SPDX-License-Identifier: Apache-2.0

/// A word or a sign of blanked code.
struct CodeToken {
  /// The word, or one sign.
  let text: Substring
  /// The line, counted from 1.
  let line: Int

  /// The tokens of some lines, in order.
  static func tokens(of lines: [String]) -> [CodeToken] {
    lines.enumerated().flatMap { index, line -> [CodeToken] in
      var tokens: [CodeToken] = []
      var rest = line[...]
      while let first = rest.first {
        let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        if word.isEmpty {
          if !first.isWhitespace { tokens.append(CodeToken(text: rest.prefix(1), line: index + 1)) }
          rest = rest.dropFirst()
        } else {
          tokens.append(CodeToken(text: word, line: index + 1))
          rest = rest.dropFirst(word.count)
        }
      }
      return tokens
    }
  }
}
