// Directive ledger · CommandLineKit — SPDX-License-Identifier: Apache-2.0

/// The help of a command as text.
public struct HelpPage: Sendable {
  /// The commands from the executable to the one described.
  let chain: [CommandDescription]
  /// The language of the page.
  let language: LanguageChoice
  /// The columns of the terminal, at least 40.
  let width: Int
  /// How headings look.
  let style: Style

  /// Prepares the page of the command at `path`.
  ///
  /// Precondition: the path leads to a command, as it does in what the parser returns.
  public init(
    _ root: CommandDescription, path: [String], language: LanguageChoice, width: Int, style: Style
  ) {
    guard let chain = root.chain(to: path) else {
      preconditionFailure("\(root.name) has no command \(path)")
    }
    self.chain = chain
    self.language = language
    self.width = max(40, width)
    self.style = style
  }

  /// The command described.
  var command: CommandDescription { chain[chain.count - 1] }

  /// Whether the page is that of the executable.
  var isOutermost: Bool { chain.count == 1 }

  /// The page, each line ended.
  public func text() -> String {
    var sections = [TextLayout.wrapped(command.summary[language], to: width)]
    sections.append(usage())
    if let discussion = command.discussion {
      sections.append(TextLayout.wrapped(discussion[language], to: width))
    }
    sections.append(section(HelpWords.commands, commandRows()))
    sections.append(section(HelpWords.operands, command.operands.map(row)))
    sections.append(section(HelpWords.options, command.options.map(row) + builtInRows()))
    let inherited = chain.dropLast().reversed().flatMap(\.options)
    sections.append(section(HelpWords.commonOptions, inherited.map(row)))
    sections.append(examples())
    if isOutermost {
      let topics = command.topics.map { Row(left: "help \($0.name)", right: $0.summary[language]) }
      sections.append(section(HelpWords.topics, topics))
    }
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }

  /// What the command is and how it is called, without its commands and options.
  public func shortText() -> String {
    let more = HelpWords.more(chain.map(\.name))[language]
    let sections = [
      TextLayout.wrapped(command.summary[language], to: width), usage(),
      TextLayout.wrapped(more, to: width),
    ]
    return sections.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  /// The page of a topic, each line ended.
  public static func text(of topic: HelpTopic, language: LanguageChoice, width: Int) -> String {
    let lines = TextLayout.wrapped(topic.summary[language], to: max(40, width)) + [""]
    let body = TextLayout.wrapped(topic.body[language], to: max(40, width))
    return (lines + body).joined(separator: "\n") + "\n"
  }

  /// The line that shows the shape of the command.
  private func usage() -> [String] {
    let name = chain.map(\.name).joined(separator: " ")
    let required = chain.flatMap(\.options).filter(\.isRequired).map { option in
      " --\(option.name) \(option.value?.placeholder[language] ?? "")"
    }
    let options = " [\(HelpWords.optionsPlaceholder[language])]"
    let operands = command.operands.map { " " + shape(of: $0) }
    var lines: [String] = []
    if command.subcommands.isEmpty || !command.operands.isEmpty || command.runsAlone {
      lines.append(name + (required + [options] + operands).joined())
    }
    if !command.subcommands.isEmpty {
      lines.append("\(name) \(HelpWords.commandPlaceholder[language]) …")
    }
    let heading = style.bold(HelpWords.usage[language])
    let indent = String(repeating: " ", count: TextLayout.width(of: HelpWords.usage[language]) + 1)
    return lines.enumerated().map { ($0.offset == 0 ? heading + " " : indent) + $0.element }
  }

  /// An operand with brackets and dots that show its count.
  private func shape(of operand: OperandDescription) -> String {
    let word = operand.placeholder[language]
    return switch operand.count {
    case .one: word
    case .optional: "[\(word)]"
    case .oneOrMore: "\(word)…"
    case .any: "[\(word)…]"
    }
  }

  /// The examples, each with what it does below it.
  private func examples() -> [String] {
    guard !command.examples.isEmpty else { return [] }
    return [style.bold(HelpWords.examples[language])]
      + command.examples.flatMap { example in
        ["  $ \(example.line)"]
          + TextLayout.wrapped(example.summary[language], to: width - 6)
          .map { style.dim("      \($0)") }
      }
  }
}
