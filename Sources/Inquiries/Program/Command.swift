// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

public import CommandLineKit

/// A command: how it is described, and what it does.
public struct Command: Sendable {
  /// What a command does; it answers the status to end with.
  public typealias Action = @Sendable (CommandRun) throws(CommandFailure) -> CommandStatus

  /// How it is called, described and shown in the help.
  public let description: CommandDescription
  /// The common options that it takes.
  public let common: CommonOptions
  /// What it does; nil for a family of commands that does nothing by itself.
  public let action: Action?
  /// The commands inside it, made when they are first asked for.
  private let inside: Deferred<[Command]>

  /// The commands inside it.
  public var subcommands: [Command] { inside.value }

  /// A command that does something.
  ///
  /// - Parameters:
  ///   - common: the common options that it takes, which are added to its own.
  ///   - byIndexes: whether it is answered by the indexes of the ledger: it touches few events, or
  ///     goes through them and keeps what it tells.
  public init(
    _ name: String, summary: @autoclosure @escaping @Sendable () -> LocalizedText,
    discussion: @autoclosure @escaping @Sendable () -> LocalizedText? = nil,
    operands: @autoclosure @escaping @Sendable () -> [OperandDescription] = [],
    options: @autoclosure @escaping @Sendable () -> [OptionDescription] = [],
    common: CommonOptions,
    examples: @autoclosure @escaping @Sendable () -> [CommandExample] = [],
    byIndexes: Bool = false, action: @escaping Action
  ) {
    self.init(
      CommandDescription(
        name: name, summary: summary(), discussion: discussion(), operands: operands(),
        options: options(), examples: examples()),
      common: common, byIndexes: byIndexes, action: action)
  }

  /// A command that does something and is described already, but for the common options.
  public init(
    _ description: CommandDescription, common: CommonOptions, byIndexes: Bool = false,
    action: @escaping Action
  ) {
    self.description = description.changed { $0.options += common.descriptions }
    self.common = common
    self.action =
      byIndexes
      ? { (run) throws(CommandFailure) in try run.answeringByIndexes(action) } : action
    inside = Deferred { [] }
  }

  /// A family of commands.
  public init(
    _ name: String, summary: @autoclosure @escaping @Sendable () -> LocalizedText,
    discussion: @autoclosure @escaping @Sendable () -> LocalizedText? = nil,
    examples: @autoclosure @escaping @Sendable () -> [CommandExample] = [],
    subcommands: @autoclosure @escaping @Sendable () -> [Command]
  ) {
    let inside = Deferred(subcommands)
    description = CommandDescription(
      name: name, summary: summary(), discussion: discussion(), examples: examples(),
      subcommands: inside.value.map(\.description))
    common = []
    action = nil
    self.inside = inside
  }
}
