// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

public import CommandLineKit

/// A program: its commands, and what it does when none is named.
public struct Program: Sendable {
  /// How it is described.
  public let description: CommandDescription
  /// Its commands.
  public let commands: [Command]
  /// What it does when no command is named.
  public let fallback: Command?
  /// The version that `--version` prints.
  public let version: String

  /// Makes a program of commands.
  ///
  /// A `fallback` lends the program its operands and options.
  public init(
    _ name: String, version: String, summary: LocalizedText, discussion: LocalizedText? = nil,
    examples: @autoclosure @escaping @Sendable () -> [CommandExample] = [], commands: [Command],
    fallback: Command? = nil,
    topics: @autoclosure @escaping @Sendable () -> [HelpTopic] = []
  ) {
    let options = CommonOptions.everywhere + (fallback?.description.options ?? [])
    description = CommandDescription(
      name: name, summary: summary, discussion: discussion,
      operands: fallback?.description.operands ?? [], options: options, examples: examples(),
      subcommands: commands.map { command in
        command.description.adapted(to: name, inheriting: options)
      },
      topics: topics() + [CommandStatus.topic], runsAlone: fallback != nil)
    self.commands = commands
    self.fallback = fallback
    self.version = version
  }

  /// The command at a path.
  func command(at path: [String]) -> Command? {
    guard let first = path.first else { return fallback }
    var found = commands.first { $0.description.name == first }
    for name in path.dropFirst() {
      found = found?.subcommands.first { $0.description.name == name }
    }
    return found
  }
}

extension CommandDescription {
  /// The same command inside a program: without the options that the program has already, and with
  /// examples that begin with its name.
  fileprivate func adapted(
    to program: String, inheriting options: [OptionDescription]
  ) -> CommandDescription {
    changed { parts in
      let inherited = options + parts.options
      parts.options.removeAll { own in options.contains { $0.name == own.name } }
      parts.examples = parts.examples.map { example in
        let rest = example.line.drop { $0 != " " }
        return CommandExample(program + String(rest), example.summary)
      }
      parts.subcommands = parts.subcommands.map {
        $0.adapted(to: program, inheriting: inherited)
      }
    }
  }
}
