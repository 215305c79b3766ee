// Directive ledger · CommandLineKit — SPDX-License-Identifier: Apache-2.0

/// An option or a flag of a command.
public struct OptionDescription: Hashable, Sendable {
  /// The value that an option takes.
  public struct Value: Hashable, Sendable {
    /// The word that stands for it in the help, such as `FILE`.
    public let placeholder: LocalizedText
    /// What it may be.
    public let kind: ValueKind
  }

  /// The long name without its hyphens.
  public let name: String
  /// The one-letter name, if there is one.
  public let letter: Character?
  /// The value; nil for a flag.
  public let value: Value?
  /// Whether it may be given more than once.
  public let isRepeatable: Bool
  /// Whether the command cannot do without it.
  public let isRequired: Bool
  /// What it does, in one sentence.
  public let summary: LocalizedText

  /// Describes an option that takes a value.
  public static func option(
    _ name: String, letter: Character? = nil, _ placeholder: LocalizedText,
    kind: ValueKind = .text, isRepeatable: Bool = false, isRequired: Bool = false,
    summary: LocalizedText
  ) -> OptionDescription {
    OptionDescription(
      name: name, letter: letter, value: Value(placeholder: placeholder, kind: kind),
      isRepeatable: isRepeatable, isRequired: isRequired, summary: summary)
  }

  /// Describes a flag, which is there or not.
  public static func flag(
    _ name: String, letter: Character? = nil, summary: LocalizedText
  ) -> OptionDescription {
    OptionDescription(
      name: name, letter: letter, value: nil, isRepeatable: true, isRequired: false,
      summary: summary)
  }
}
