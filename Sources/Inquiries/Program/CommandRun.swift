// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

public import CommandLineKit
public import Reports

/// One run of a command: the world, what was asked, and the words to answer in.
public struct CommandRun: Sendable {
  /// The world.
  public let context: CommandContext
  /// What was asked.
  public let arguments: ParsedArguments
  /// The name of the program, for messages.
  public let programName: String
  /// The words; their offset is that of Indochina until a ledger says another.
  public let words: Words
  /// Watches the ledgers that are read by their indexes; nil where every line is to be read.
  let indexWatch: IndexWatch?

  /// Makes the value from its parts.
  public init(
    context: CommandContext, arguments: ParsedArguments, programName: String, words: Words,
    indexWatch: IndexWatch? = nil
  ) {
    self.context = context
    self.arguments = arguments
    self.programName = programName
    self.words = words
    self.indexWatch = indexWatch
  }

  /// Draws pages as the terminal allows.
  public var renderer: PageRenderer { PageRenderer(context) }

  /// Prints a page.
  public func print(_ page: Page) { context.output.put(renderer.text(of: page)) }

  /// Says something beside the answer, on the stream of messages.
  public func note(_ sentence: String) {
    context.messages.putLine("\(programName): \(sentence)".shownSafely)
  }
}

extension PageRenderer {
  /// As wide as the terminal, or 100 columns elsewhere; coloured only on a terminal that wants it.
  public init(_ context: CommandContext) {
    let stated = context.environment("COLUMNS").flatMap { Int($0) }
    let style = Style(
      noColor: context.environment("NO_COLOR"), term: context.environment("TERM"),
      isTerminal: context.terminal.isTerminal)
    self.init(
      width: min(context.terminal.width ?? stated ?? 100, 240), showsColour: style.isOn)
  }
}
