// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

public import Directives
public import PosixFiles

/// The world as a command sees it: nothing else is read, so that every command runs under tests.
public struct CommandContext: Sendable {
  /// The words of the command line after the name of the program.
  public let arguments: [String]
  /// Looks up a variable of the environment.
  public let environment: @Sendable (String) -> String?
  /// The directory in which the program was started.
  public let workingDirectory: String
  /// The clock.
  public let now: @Sendable () -> Instant
  /// Reads a file that the user names, up to a number of bytes; `-` is standard input.
  public let readFile:
    @Sendable (_ path: String, _ limit: Int) -> Result<[UInt8], InputFile.Failure>
  /// Lends such a file piece by piece, until the caller wants no more.
  public let readChunks:
    @Sendable (_ path: String, _ limit: Int, _ body: (ArraySlice<UInt8>) -> Bool) -> Result<
      Void, InputFile.Failure
    >
  /// Where answers go.
  public let output: OutputSink
  /// Where messages go: errors, warnings, progress.
  public let messages: OutputSink
  /// What is known of the terminal.
  public let terminal: TerminalFacts
  /// What is known of the terminal behind the messages.
  public let messageTerminal: TerminalFacts
  /// What is kept of the ledgers that are read.
  let kept: LedgerKeep

  /// Makes the value from its parts; without `readChunks` a file is one piece.
  public init(
    arguments: [String], environment: @escaping @Sendable (String) -> String? = { _ in nil },
    workingDirectory: String,
    now: @escaping @Sendable () -> Instant,
    readFile: @escaping @Sendable (String, Int) -> Result<[UInt8], InputFile.Failure>,
    readChunks: (
      @Sendable (String, Int, (ArraySlice<UInt8>) -> Bool) -> Result<Void, InputFile.Failure>
    )? = nil,
    output: OutputSink, messages: OutputSink, terminal: TerminalFacts = .none,
    messageTerminal: TerminalFacts = .none, keeping kept: LedgerKeep = LedgerKeep()
  ) {
    self.arguments = arguments
    self.environment = environment
    self.workingDirectory = workingDirectory
    self.now = now
    self.readFile = readFile
    self.readChunks =
      readChunks ?? { path, limit, body in
        readFile(path, limit).map { bytes in _ = body(bytes[...]) }
      }
    self.output = output
    self.messages = messages
    self.terminal = terminal
    self.messageTerminal = messageTerminal
    self.kept = kept
  }

  /// The same world with other words on the command line.
  public func asked(_ arguments: [String]) -> CommandContext {
    with(arguments: arguments, output: output)
  }

  /// The same world with answers going elsewhere.
  func writing(to output: OutputSink) -> CommandContext {
    with(arguments: arguments, output: output)
  }

  /// The same world with other words on the command line and answers going elsewhere.
  private func with(arguments: [String], output: OutputSink) -> CommandContext {
    CommandContext(
      arguments: arguments, environment: environment, workingDirectory: workingDirectory, now: now,
      readFile: readFile, readChunks: readChunks, output: output, messages: messages,
      terminal: terminal, messageTerminal: messageTerminal, keeping: kept)
  }
}
