// Directive ledger · CommandLineKit — SPDX-License-Identifier: Apache-2.0

extension CommandDescription {
  /// What is wrong with this description, for the tests of those who write one.
  ///
  /// A description without flaws is one that the parser, the help and the completions can serve.
  public var flaws: [String] { flaws(inherited: [], path: name) }

  /// The flaws of this command and of those inside it.
  private func flaws(inherited: [OptionDescription], path: String) -> [String] {
    let visible = inherited + options
    var found = repeated(visible.map(\.name) + ["help", "version"]).map {
      "--\($0) is declared twice"
    }
    found += repeated(visible.compactMap { $0.letter.map(String.init) } + ["h"])
      .map { "-\($0) is declared twice" }
    found += repeated(subcommands.map(\.name)).map { "the command \($0) is declared twice" }
    found += repeated(operands.map(\.name)).map { "the operand \($0) is declared twice" }
    found += (options.map(\.name) + subcommands.map(\.name) + topics.map(\.name))
      .filter { !Self.isName($0) }.map { "\($0) is not a name" }
    found += operands.dropLast().filter(\.isRepeatable)
      .map { "the operand \($0.name) takes all, but is not the last" }
    found += zip(operands, operands.dropFirst())
      .filter { !$0.0.isRequired && $0.1.isRequired }
      .map { "the required operand \($0.1.name) follows an optional one" }
    if texts.contains(where: { $0.vi.isEmpty || $0.en.isEmpty }) { found.append("a text is empty") }
    let executable = path.prefix { $0 != " " }
    found += examples.filter { !$0.line.hasPrefix(executable) }
      .map { "the example \($0.line) is not of this executable" }
    return found.map { "\(path): \($0)" }
      + subcommands.flatMap { $0.flaws(inherited: visible, path: "\(path) \($0.name)") }
  }

  /// Every text of this command, without those inside it.
  private var texts: [LocalizedText] {
    [summary] + (discussion.map { [$0] } ?? []) + operands.flatMap { [$0.placeholder, $0.summary] }
      + options.map(\.summary) + options.compactMap(\.value?.placeholder)
      + examples.map(\.summary) + topics.flatMap { [$0.summary, $0.body] }
  }

  /// Whether a text is a name: a lower-case letter, then such letters, digits and hyphens.
  private static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")) ~= first
    else { return false }
    return text.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")) ~= byte || byte == UInt8(ascii: "-")
        || (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= byte
    }
  }

  /// The names that occur more than once.
  private func repeated(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { !seen.insert($0).inserted }
  }
}
