// Directive ledger · CommandLineKit — SPDX-License-Identifier: Apache-2.0

/// What a command line asks for.
public enum Invocation: Equatable, Sendable {
  /// To run a command.
  case run(ParsedArguments)
  /// To show the help of the command at a path; empty for the outermost.
  case help(path: [String])
  /// To show a page of help that belongs to no command.
  case topic(HelpTopic)
  /// To show the version.
  case version
  /// To write a completion script.
  case completions(CompletionShell)
}
