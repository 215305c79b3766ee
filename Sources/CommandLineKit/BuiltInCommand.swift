// Directive ledger · CommandLineKit — SPDX-License-Identifier: Apache-2.0

/// The commands that every executable understands without describing them.
enum BuiltInCommand: String, CaseIterable {
  /// Shows the help of a command.
  case help
  /// Writes a completion script.
  case completions

  /// How it is typed.
  var usage: String {
    switch self {
    case .help: "help COMMAND"
    case .completions: "completions SHELL"
    }
  }

  /// What it does.
  var summary: LocalizedText {
    switch self {
    case .help:
      LocalizedText(vi: "Xem hướng dẫn của một lệnh.", en: "Show the help of a command.")
    case .completions:
      LocalizedText(
        vi: "In kịch bản gợi ý lệnh cho bash, zsh hoặc fish.",
        en: "Print the completion script for bash, zsh or fish.")
    }
  }
}
