// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

/// Walks over the pieces of a phrase; what does not fit is left standing.
struct PhraseCursor {
  /// What is left to read.
  private(set) var rest: ArraySlice<PhraseToken>

  /// Stands before the first piece of a text.
  init(_ text: String) throws(PhraseError) {
    guard let tokens = PhraseToken.split(text) else { throw .unreadable(rest: text) }
    guard !tokens.isEmpty else { throw .empty }
    rest = tokens[...]
  }

  /// Whether nothing is left.
  var isAtEnd: Bool { rest.isEmpty }

  /// The error that names what is left.
  var unreadable: PhraseError {
    .unreadable(rest: rest.map(\.text).joined(separator: " "))
  }

  /// Passes a run of words separated by spaces, if it stands here.
  mutating func take(_ words: String) -> Bool {
    var ahead = rest
    for word in words.split(separator: " ") {
      guard ahead.popFirst() == .word(String(word)) else { return false }
    }
    rest = ahead
    return true
  }

  /// Passes the first of several runs of words that stands here; longer ones go first.
  mutating func takeAny(_ choices: [String]) -> String? {
    for choice in choices where take(choice) { return choice }
    return nil
  }

  /// Passes a mark, if it stands here.
  mutating func takeMark(_ marks: String) -> Bool {
    guard case .mark(let mark)? = rest.first, marks.contains(mark) else { return false }
    rest.removeFirst()
    return true
  }

  /// Passes a number, if one stands here.
  mutating func takeNumber() -> Int? {
    guard case .number(let value, _)? = rest.first else { return nil }
    rest.removeFirst()
    return value
  }

  /// Passes a number of four digits, if one stands here.
  mutating func takeYear() -> Int? {
    guard case .number(let value, 4)? = rest.first else { return nil }
    rest.removeFirst()
    return value
  }
}
