// Directive ledger · CommandLineKit — SPDX-License-Identifier: Apache-2.0

/// A command: what it is called, takes and does; the parser, the help and the completions read it.
///
/// The options of a command are also those of its subcommands, at any depth.
public struct CommandDescription: Hashable, Sendable {
  /// The name as typed; of the outermost command, the name of the executable.
  public let name: String
  /// What it does, in one sentence.
  public let summary: LocalizedText
  /// More about it, if there is more to say.
  public let discussion: LocalizedText?
  /// The operands in order.
  public let operands: [OperandDescription]
  /// The options and flags.
  public let options: [OptionDescription]
  /// The examples.
  public let examples: [CommandExample]
  /// The commands inside it.
  public let subcommands: [CommandDescription]
  /// Further pages of help; only those of the outermost command are shown.
  public let topics: [HelpTopic]
  /// Whether it does something without any of the commands inside it being named.
  public let runsAlone: Bool

  /// Describes a command.
  public init(
    name: String, summary: LocalizedText, discussion: LocalizedText? = nil,
    operands: [OperandDescription] = [], options: [OptionDescription] = [],
    examples: [CommandExample] = [], subcommands: [CommandDescription] = [],
    topics: [HelpTopic] = [], runsAlone: Bool = false
  ) {
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.operands = operands
    self.options = options
    self.examples = examples
    self.subcommands = subcommands
    self.topics = topics
    self.runsAlone = runsAlone
  }

  /// The commands from this one to the one that `path` leads to, or nil when there is none.
  public func chain(to path: [String]) -> [CommandDescription]? {
    var chain = [self]
    for name in path {
      guard let next = chain[chain.count - 1].subcommands.first(where: { $0.name == name })
      else { return nil }
      chain.append(next)
    }
    return chain
  }
}
