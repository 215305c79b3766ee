// Directive ledger · CommandLineKit — SPDX-License-Identifier: Apache-2.0

/// A command line while it is read, left to right.
struct ArgumentLine {
  /// The words that follow the name of the executable.
  let words: [String]
  /// The next word.
  var position = 0
  /// The commands so far, outermost first.
  var chain: [CommandDescription]
  /// The values so far by option.
  var values: [String: [String]] = [:]
  /// The flags so far.
  var flags: [String: Int] = [:]
  /// The operands so far.
  var operands: [String] = []
  /// Whether help is asked for.
  var wantsHelp: Bool
  /// What is asked for instead of running anything.
  var request: Invocation?

  /// Begins at the first word.
  init(root: CommandDescription, words: [String]) {
    self.words = words
    chain = [root]
    // Somebody who asks for help is told, whatever else is wrong with the line.
    wantsHelp = words.prefix { $0 != "--" }.contains { $0 == "--help" || $0 == "-h" }
  }

  /// The innermost command so far.
  var command: CommandDescription { chain[chain.count - 1] }

  /// The options that may stand here, those of the innermost command first.
  var visibleOptions: [OptionDescription] { chain.reversed().flatMap(\.options) }

  /// The names of the commands so far, with the executable.
  var fullPath: [String] { chain.map(\.name) }

  /// Reads all of it.
  mutating func read() throws(UsageError) -> Invocation {
    do throws(UsageError) {
      while position < words.count, request == nil { try readWord() }
      if let request { return request }
      if wantsHelp { return .help(path: chain.dropFirst().map(\.name)) }
      return .run(try finished())
    } catch {
      if wantsHelp { return .help(path: chain.dropFirst().map(\.name)) }
      throw error
    }
  }

  /// Reads one word, with its value if it is an option.
  private mutating func readWord() throws(UsageError) {
    let word = words[position]
    position += 1
    if word == "--" {
      operands += words[position...]
      position = words.count
    } else if word.hasPrefix("--") {
      try readLongOption(word)
    } else if word.hasPrefix("-"), word != "-", !Self.isNumber(word) {
      try readLetters(word)
    } else {
      try readOperand(word)
    }
  }

  /// Reads a subcommand, a request for help, or an operand.
  private mutating func readOperand(_ word: String) throws(UsageError) {
    guard operands.isEmpty else {
      operands.append(word)
      return
    }
    if let next = command.subcommands.first(where: { $0.name == word }) {
      chain.append(next)
    } else if chain.count == 1, word == "help" {
      request = try helpRequest()
    } else if chain.count == 1, word == "completions" {
      request = try completionsRequest()
    } else if command.operands.isEmpty, !command.subcommands.isEmpty {
      throw unknownCommand(word)
    } else {
      operands.append(word)
    }
  }

  /// The refusal of a word that is no command here.
  func unknownCommand(_ word: String) -> UsageError {
    let builtIn = chain.count == 1 ? ["help", "completions"] : []
    let names = command.subcommands.map(\.name) + builtIn
    return .unknownCommand(
      word, path: fullPath, suggestions: Suggestions.nearest(to: word, in: names))
  }

  /// What `help` with the remaining words asks for.
  private mutating func helpRequest() throws(UsageError) -> Invocation {
    let path = takeRemainingNames()
    if path.count == 1, let topic = chain[0].topics.first(where: { $0.name == path[0] }) {
      return .topic(topic)
    }
    for name in path {
      guard let next = command.subcommands.first(where: { $0.name == name }) else {
        if chain.count == 1, name == "help" { return .help(path: []) }
        if chain.count == 1, name == "completions" { return completionsHelp }
        let topics = chain.count == 1 ? command.topics.map(\.name) : []
        let names = command.subcommands.map(\.name) + topics
        throw .unknownCommand(
          name, path: fullPath, suggestions: Suggestions.nearest(to: name, in: names))
      }
      chain.append(next)
    }
    return .help(path: path)
  }

  /// The remaining words without the options among them and the values of those.
  private mutating func takeRemainingNames() -> [String] {
    var names: [String] = []
    var isValue = false
    for word in words[position...] {
      if isValue {
        isValue = false
      } else if word.hasPrefix("-") {
        isValue = visibleOptions.contains { "--\($0.name)" == word && $0.value != nil }
      } else {
        names.append(word)
      }
    }
    position = words.count
    return names
  }

  /// What `completions` with the remaining words asks for.
  private mutating func completionsRequest() throws(UsageError) -> Invocation {
    let rest = takeRemainingNames()
    if wantsHelp { return completionsHelp }
    let place = LocalizedText("SHELL")
    guard let name = rest.first else { throw .missingOperand(place) }
    guard let shell = CompletionShell(rawValue: name) else {
      let allowed = CompletionShell.allCases.map(\.rawValue)
      throw .notAChoice(value: name, place: place, allowed: allowed)
    }
    if rest.count > 1 { throw .tooManyOperands(rest[1]) }
    return .completions(shell)
  }

  /// The page on completions.
  private var completionsHelp: Invocation {
    .topic(BuiltInCommand.completionsPage(of: fullPath[0]))
  }

  /// Whether a word that begins with a hyphen is a negative number.
  static func isNumber(_ word: String) -> Bool {
    word.utf8.dropFirst().first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= $0 } ?? false
  }
}
