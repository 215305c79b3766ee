// Directive ledger · CommandLineKit — SPDX-License-Identifier: Apache-2.0

/// Why a command line cannot be carried out.
public enum UsageError: Error, Hashable, Sendable {
  /// There is no such option; `option` is as typed, with its hyphens.
  case unknownOption(String, suggestions: [String])
  /// There is no such command, or page of help, inside the command at `path`.
  case unknownCommand(String, path: [String], suggestions: [String])
  /// The command at `path` needs one of its subcommands.
  case missingCommand(path: [String])
  /// An option stands without its value.
  case missingValue(option: String, placeholder: LocalizedText)
  /// A flag was given a value.
  case unexpectedValue(flag: String)
  /// An option that holds one value was given more than once.
  case repeatedOption(String)
  /// An option that the command cannot do without is missing.
  case missingOption(String, placeholder: LocalizedText)
  /// An operand that the command cannot do without is missing.
  case missingOperand(LocalizedText)
  /// An operand too many; the first that has no place.
  case tooManyOperands(String)
  /// A value is none of those allowed; `place` is the option or the operand.
  case notAChoice(value: String, place: LocalizedText, allowed: [String])
  /// A value should have been an integer.
  case notAnInteger(option: String, value: String)
}
