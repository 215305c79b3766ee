// Directive ledger · CommandLineKit — SPDX-License-Identifier: Apache-2.0

/// A description flattened for the completion scripts.
struct CompletionTable {
  /// A name with what it means.
  struct Item: Hashable {
    /// The name.
    let name: String
    /// What it means, on one line.
    let summary: String
  }

  /// An option as typed, with what may follow it.
  struct Option: Hashable {
    /// The names as typed, such as `--at` and `-a`.
    let names: [String]
    /// What its value may be; nil for a flag.
    let kind: ValueKind?
    /// What it means, on one line.
    let summary: String
  }

  /// A place in the tree of commands.
  struct Place: Hashable {
    /// The names from the executable to the command, joined by blanks.
    let path: String
    /// The commands that may follow.
    let commands: [Item]
    /// The options that may stand here.
    let options: [Option]
    /// What the operands may be.
    let operands: [ValueKind]
  }

  /// The name of the executable.
  let executable: String
  /// Every place, outer ones first.
  let places: [Place]

  /// Flattens a description.
  init(_ root: CommandDescription, language: LanguageChoice) {
    executable = root.name
    let help = Option(
      names: ["--help", "-h"], kind: nil, summary: HelpWords.help[language])
    var places = Self.places(of: root, path: root.name, inherited: [help], language: language)
    let names = root.subcommands.map(\.name) + root.topics.map(\.name)
    let shells = CompletionShell.allCases.map(\.rawValue)
    places[0] = Place(
      path: root.name,
      commands: places[0].commands
        + BuiltInCommand.allCases.map { Item(name: $0.rawValue, summary: $0.summary[language]) },
      options: places[0].options
        + [Option(names: ["--version"], kind: nil, summary: HelpWords.version[language])],
      operands: places[0].operands)
    for (name, words) in [("help", names), ("completions", shells)] {
      places.append(
        Place(
          path: "\(root.name) \(name)", commands: [], options: [help],
          operands: [.choice(words)]))
    }
    self.places = places
  }

  /// The name for a shell function.
  var function: String {
    "_" + String(executable.map { $0.isLetter || $0.isNumber ? $0 : "_" })
  }

  /// The options with a value, of all places, each once.
  var valueOptionNames: [String] {
    var seen: Set<String> = []
    return places.flatMap(\.options).filter { $0.kind != nil }.flatMap(\.names)
      .filter { seen.insert($0).inserted }
  }

  /// For every option with a value: the place and name as they stand on the line, and the value.
  var optionValues: [(patterns: [String], kind: ValueKind)] {
    places.flatMap { place in
      place.options.compactMap { option in
        option.kind.map { (option.names.map { "\(place.path) \($0)" }, $0) }
      }
    }
  }

  /// The places of a command and of those inside it.
  private static func places(
    of command: CommandDescription, path: String, inherited: [Option], language: LanguageChoice
  ) -> [Place] {
    let own = command.options.map { option in
      Option(
        names: ["--\(option.name)"] + (option.letter.map { ["-\($0)"] } ?? []),
        kind: option.value?.kind, summary: line(option.summary[language]))
    }
    let place = Place(
      path: path,
      commands: command.subcommands.map {
        Item(name: $0.name, summary: line($0.summary[language]))
      },
      options: own + inherited, operands: command.operands.map(\.kind))
    return [place]
      + command.subcommands.flatMap {
        places(of: $0, path: "\(path) \($0.name)", inherited: own + inherited, language: language)
      }
  }

  /// A text on one line, without the final full stop.
  private static func line(_ text: String) -> String {
    let joined = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return joined.hasSuffix(".") ? String(joined.dropLast()) : joined
  }
}
