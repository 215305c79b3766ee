// Directive ledger · CommandLineKit — SPDX-License-Identifier: Apache-2.0

/// A shell for which a completion script can be written.
public enum CompletionShell: String, Hashable, Sendable, CaseIterable {
  /// GNU Bash, 4.0 or later.
  case bash
  /// Z shell.
  case zsh
  /// The friendly interactive shell, 3.0 or later.
  case fish

  /// The script that completes the commands, options and operands of an executable.
  ///
  /// - Parameters:
  ///   - root: the executable.
  ///   - language: the language of the descriptions, which zsh and fish show.
  public func script(for root: CommandDescription, language: LanguageChoice) -> String {
    let table = CompletionTable(root, language: language)
    return switch self {
    case .bash: Self.bashScript(table)
    case .zsh: Self.zshScript(table)
    case .fish: Self.fishScript(table)
    }
  }

  /// A text as one word for a shell of the Bourne family.
  static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
