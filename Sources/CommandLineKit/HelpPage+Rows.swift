// Directive ledger · CommandLineKit — SPDX-License-Identifier: Apache-2.0

extension HelpPage {
  /// A name with what it means, side by side.
  struct Row {
    /// The name.
    let left: String
    /// What it means.
    let right: String
  }

  /// A heading with rows below it, aligned; nothing when there are no rows.
  func section(_ heading: LocalizedText, _ rows: [Row]) -> [String] {
    guard !rows.isEmpty else { return [] }
    let widest = rows.map { TextLayout.width(of: $0.left) }.max() ?? 0
    let column = min(widest, 28, width / 2)
    return [style.bold(heading[language])] + rows.flatMap { lines(of: $0, column: column) }
  }

  /// A row whose right side begins after `column`, on the next line if the left side is too wide.
  private func lines(of row: Row, column: Int) -> [String] {
    let indent = String(repeating: " ", count: column + 4)
    let right = TextLayout.wrapped(row.right, to: width - column - 4)
    guard TextLayout.width(of: row.left) <= column else {
      return ["  \(row.left)"] + right.map { indent + $0 }
    }
    let first = "  " + TextLayout.padded(row.left, to: column) + "  " + (right.first ?? "")
    return [first] + right.dropFirst().map { indent + $0 }
  }

  /// The row of an option.
  func row(_ option: OptionDescription) -> Row {
    var left = option.letter.map { "-\($0), " } ?? "    "
    left += "--\(option.name)"
    if let value = option.value { left += " \(value.placeholder[language])" }
    var right = option.summary[language]
    if case .choice(let words) = option.value?.kind { right += choices(words) }
    if option.isRequired { right += " (\(HelpWords.required[language]))" }
    if option.isRepeatable, option.value != nil { right += " (\(HelpWords.repeatable[language]))" }
    return Row(left: left, right: right)
  }

  /// The row of an operand.
  func row(_ operand: OperandDescription) -> Row {
    var right = operand.summary[language]
    if case .choice(let words) = operand.kind { right += choices(words) }
    return Row(left: operand.placeholder[language], right: right)
  }

  /// The words among which to choose.
  private func choices(_ words: [String]) -> String { " [\(words.joined(separator: "|"))]" }

  /// The rows of the subcommands, with those that need no description.
  func commandRows() -> [Row] {
    guard !command.subcommands.isEmpty else { return [] }
    let rows = command.subcommands.map { Row(left: $0.name, right: $0.summary[language]) }
    guard isOutermost else { return rows }
    return rows
      + BuiltInCommand.allCases.map {
        Row(left: $0.usage[language], right: $0.summary[language])
      }
  }

  /// The rows of the options that need no description.
  func builtInRows() -> [Row] {
    let help = Row(left: "-h, --help", right: HelpWords.help[language])
    let version = Row(left: "    --version", right: HelpWords.version[language])
    return isOutermost ? [help, version] : [help]
  }
}
