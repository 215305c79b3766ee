// Directive ledger · HouseTests — SPDX-License-Identifier: Apache-2.0

/// How long a function may be.
enum FunctionRules {
  /// The most lines from `func` to the closing brace.
  private static let limit = 60
  /// The words that begin what has a body.
  private static let beginnings: Set<Substring> = ["func", "init", "deinit", "subscript", "var"]
  /// The words that begin another declaration, so that the one before had no body.
  private static let others: Set<Substring> = [
    "func", "init", "deinit", "subscript", "var", "let", "case", "struct", "enum", "class",
    "protocol", "extension", "import", "typealias", "associatedtype", "guard", "if", "for", "while",
    "return", "switch", "repeat", "throw", "do", "defer",
  ]

  /// Every function that is too long.
  static func violations(in file: SourceFile) -> [String] {
    let tokens = file.tokens
    return tokens.indices.compactMap { index in
      guard beginnings.contains(tokens[index].text), index == 0 || tokens[index - 1].text != ".",
        let body = body(after: index, tokens), let end = end(of: body, tokens)
      else { return nil }
      let count = tokens[end].line - tokens[index].line + 1
      let place = ":\(tokens[index].line): "
      return count > limit ? place + "a function of \(count) lines is more than \(limit)" : nil
    }
  }

  /// The opening brace of the declaration that begins at a token, if it has one.
  private static func body(after start: Int, _ tokens: [CodeToken]) -> Int? {
    var depth = 0
    for index in tokens.indices[(start + 1)...] {
      let text = tokens[index].text
      switch text {
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      case "{" where depth == 0: return index
      case "}" where depth == 0: return nil
      default:
        if depth < 0 || (depth == 0 && others.contains(text) && tokens[index - 1].text != ".") {
          return nil
        }
      }
    }
    return nil
  }

  /// The brace that closes the one at a token.
  private static func end(of start: Int, _ tokens: [CodeToken]) -> Int? {
    var depth = 0
    for index in tokens.indices[start...] {
      if tokens[index].text == "{" { depth += 1 }
      if tokens[index].text == "}" { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }
}
