// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

/// A cell of a table: what people see, and what CSV says.
public struct TableCell: Hashable, Sendable {
  /// What people see.
  public let text: RichText
  /// What CSV says: ISO dates, plain numbers, identifiers.
  public let machineText: String

  /// Makes a cell; without a `machineText`, CSV says what people see.
  public init(_ text: RichText, machineText: String? = nil) {
    self.text = text
    self.machineText = machineText ?? text.plain
  }

  /// A cell of plain text.
  public init(_ text: String, _ emphasis: Emphasis = .plain) {
    self.init(RichText(text, emphasis))
  }
}

extension TableCell: ExpressibleByStringInterpolation {
  /// Plain text written in the source.
  public init(stringLiteral value: String) { self.init(value) }
}
