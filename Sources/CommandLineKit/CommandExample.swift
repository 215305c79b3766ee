// Directive ledger · CommandLineKit — SPDX-License-Identifier: Apache-2.0

/// A command line worth showing, with what it does.
public struct CommandExample: Hashable, Sendable {
  /// The line as typed, beginning with the name of the executable.
  public let line: String
  /// What it does.
  public let summary: LocalizedText

  /// Describes an example.
  public init(_ line: String, _ summary: LocalizedText) {
    self.line = line
    self.summary = summary
  }
}
