// Directive ledger · CommandLineKit — SPDX-License-Identifier: Apache-2.0

/// A command: what it is called, takes and does; the parser, the help and the completions read it.
///
/// The options of a command are also those of its subcommands, at any depth. All but the name is
/// made when it is first asked for.
public struct CommandDescription: Sendable {
  /// All but the name, made when it is first asked for.
  public struct Parts: Sendable {
    /// What it does, in one sentence.
    public let summary: LocalizedText
    /// More about it, if there is more to say.
    public let discussion: LocalizedText?
    /// The operands in order.
    public let operands: [OperandDescription]
    /// The options and flags.
    public var options: [OptionDescription]
    /// The examples.
    public var examples: [CommandExample]
    /// The commands inside it.
    public var subcommands: [CommandDescription]
    /// Further pages of help; only those of the outermost command are shown.
    public let topics: [HelpTopic]
  }

  /// The name as typed; of the outermost command, the name of the executable.
  public let name: String
  /// Whether it does something without any of the commands inside it being named.
  public let runsAlone: Bool
  /// The rest.
  private let parts: Deferred<Parts>

  /// What it does, in one sentence.
  public var summary: LocalizedText { parts.value.summary }
  /// More about it, if there is more to say.
  public var discussion: LocalizedText? { parts.value.discussion }
  /// The operands in order.
  public var operands: [OperandDescription] { parts.value.operands }
  /// The options and flags.
  public var options: [OptionDescription] { parts.value.options }
  /// The examples.
  public var examples: [CommandExample] { parts.value.examples }
  /// The commands inside it.
  public var subcommands: [CommandDescription] { parts.value.subcommands }
  /// Further pages of help; only those of the outermost command are shown.
  public var topics: [HelpTopic] { parts.value.topics }

  /// Describes a command.
  public init(
    name: String, summary: @autoclosure @escaping @Sendable () -> LocalizedText,
    discussion: @autoclosure @escaping @Sendable () -> LocalizedText? = nil,
    operands: @autoclosure @escaping @Sendable () -> [OperandDescription] = [],
    options: @autoclosure @escaping @Sendable () -> [OptionDescription] = [],
    examples: @autoclosure @escaping @Sendable () -> [CommandExample] = [],
    subcommands: @autoclosure @escaping @Sendable () -> [CommandDescription] = [],
    topics: @autoclosure @escaping @Sendable () -> [HelpTopic] = [], runsAlone: Bool = false
  ) {
    self.name = name
    self.runsAlone = runsAlone
    parts = Deferred {
      Parts(
        summary: summary(), discussion: discussion(), operands: operands(), options: options(),
        examples: examples(), subcommands: subcommands(), topics: topics())
    }
  }

  /// Describes a command by parts that are made later.
  private init(_ name: String, runsAlone: Bool, _ parts: @escaping @Sendable () -> Parts) {
    self.name = name
    self.runsAlone = runsAlone
    self.parts = Deferred(parts)
  }

  /// The same command, changed when more than its name is first asked for.
  public func changed(_ change: @escaping @Sendable (inout Parts) -> Void) -> Self {
    Self(name, runsAlone: runsAlone) { [parts] in
      var changed = parts.value
      change(&changed)
      return changed
    }
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
