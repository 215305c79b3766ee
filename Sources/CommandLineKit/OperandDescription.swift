// Directive ledger · CommandLineKit — SPDX-License-Identifier: Apache-2.0

/// An operand of a command: what it works on.
public struct OperandDescription: Hashable, Sendable {
  /// How many values it takes.
  public enum Count: Hashable, Sendable {
    /// Exactly one.
    case one
    /// One or none.
    case optional
    /// One or more; only the last operand may.
    case oneOrMore
    /// Any number; only the last operand may.
    case any
  }

  /// The name by which the command asks for it.
  public let name: String
  /// The word that stands for it in the help, such as `DIRECTORY`.
  public let placeholder: LocalizedText
  /// How many values it takes.
  public let count: Count
  /// What it may be.
  public let kind: ValueKind
  /// What it is, in one sentence.
  public let summary: LocalizedText

  /// Describes an operand.
  public init(
    _ name: String, _ placeholder: LocalizedText, count: Count = .one, kind: ValueKind = .text,
    summary: LocalizedText
  ) {
    self.name = name
    self.placeholder = placeholder
    self.count = count
    self.kind = kind
    self.summary = summary
  }

  /// Whether the command cannot do without it.
  public var isRequired: Bool { count == .one || count == .oneOrMore }

  /// Whether it takes all that follows.
  public var isRepeatable: Bool { count == .oneOrMore || count == .any }
}
