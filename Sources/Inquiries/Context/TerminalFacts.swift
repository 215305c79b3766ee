// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

/// What is known of the terminal behind a stream.
public struct TerminalFacts: Hashable, Sendable {
  /// Whether the stream is a terminal.
  public let isTerminal: Bool
  /// Its width in columns, where known.
  public let width: Int?

  /// Makes the value from its parts.
  public init(isTerminal: Bool, width: Int?) {
    self.isTerminal = isTerminal
    self.width = width
  }

  /// No terminal: output goes to a file or another program.
  public static let none = TerminalFacts(isTerminal: false, width: nil)
}
