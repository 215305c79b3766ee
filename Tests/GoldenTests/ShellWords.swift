// Directive ledger · GoldenTests — SPDX-License-Identifier: Apache-2.0

/// Splits a line into words as a shell does, so that a script reads as typed.
///
/// Only quotes and backslashes mean something; whatever else a shell would act on is refused.
enum ShellWords {
  /// What a shell would act on outside quotes.
  private static let refused: Set<Character> = [
    "|", "&", ";", "<", ">", "(", ")", "$", "`", "*", "?", "~", "#",
  ]

  /// The words of a line.
  static func split(_ line: String) throws(ScriptError.Reason) -> [String] {
    var words: [String] = []
    var word: String?
    var rest = line[...]
    while let next = rest.popFirst() {
      switch next {
      case " ":
        if let done = word { words.append(done) }
        word = nil
      case "'", "\"":
        word = (word ?? "") + (try quoted(&rest, by: next))
      case "\\":
        guard let literal = rest.popFirst() else { throw .danglingBackslash }
        word = (word ?? "") + String(literal)
      case _ where refused.contains(next) && (next != "#" || word == nil):
        throw .shellCharacter(next)
      default:
        word = (word ?? "") + String(next)
      }
    }
    if let done = word { words.append(done) }
    return words
  }

  /// What stands between quotes, the opening one already taken.
  private static func quoted(
    _ rest: inout Substring, by quote: Character
  ) throws(ScriptError.Reason) -> String {
    var text = ""
    while let next = rest.popFirst() {
      if next == quote { return text }
      if quote == "\"" && (next == "$" || next == "`") { throw .shellCharacter(next) }
      if quote == "\"", next == "\\", let escaped = rest.first, "\"\\$`".contains(escaped) {
        rest.removeFirst()
        text.append(escaped)
      } else {
        text.append(next)
      }
    }
    throw .openQuote
  }
}
