// Directive ledger · HouseTests — SPDX-License-Identifier: Apache-2.0

/// What may stand at the top of a file.
enum TypeRules {
  /// The words that declare a type.
  private static let kinds: Set<Substring> = ["struct", "enum", "class", "protocol", "actor"]

  /// Every breach: two public types, a name that is not the file's, a variable for everybody.
  static func violations(in file: SourceFile) -> [String] {
    let top = declarations(in: file)
    var found = top.filter { $0.kind == "var" && !$0.isComputed }
      .map { ":\($0.line): \($0.name) is a variable that everybody shares" }
    guard file.isInSources else { return found }
    let types = top.filter { kinds.contains($0.kind) }
    let open = types.filter(\.isPublic)
    found += open.dropFirst().map { ":\($0.line): \($0.name) is a second public type" }
    if file.name.contains("+") {
      found += open.prefix(1).map { ":\($0.line): \($0.name) is declared in a file of extensions" }
    } else if let main = open.first ?? types.first, main.name != file.name {
      found.append(":\(main.line): \(main.name) is not named like the file")
    }
    return found
  }

  /// A declaration outside all braces.
  private struct Declaration {
    /// The word that begins it.
    let kind: Substring
    /// What it declares.
    let name: Substring
    /// Whether others see it.
    let isPublic: Bool
    /// Whether, being a variable, it stores nothing.
    let isComputed: Bool
    /// The line, counted from 1.
    let line: Int
  }

  /// The types and variables outside all braces.
  private static func declarations(in file: SourceFile) -> [Declaration] {
    let tokens = file.tokens
    var found: [Declaration] = []
    var depth = 0
    for (index, token) in tokens.enumerated() {
      if ["{", "(", "["].contains(token.text) { depth += 1 }
      if ["}", ")", "]"].contains(token.text) { depth -= 1 }
      guard depth == 0, kinds.contains(token.text) || token.text == "var",
        index + 1 < tokens.count
      else { continue }
      let before = tokens[..<index].reversed().prefix { $0.line == token.line }.map(\.text)
      let after = tokens[(index + 1)...].prefix { $0.line == token.line }.map(\.text)
      found.append(
        Declaration(
          kind: token.text, name: tokens[index + 1].text,
          isPublic: before.contains("public") || before.contains("open"),
          isComputed: after.contains("{") && !after.contains("="), line: token.line))
    }
    return found
  }
}
