// Directive ledger · CommandLineKit — SPDX-License-Identifier: Apache-2.0

/// The commands that every executable understands without describing them.
enum BuiltInCommand: String, CaseIterable {
  /// Shows the help of a command.
  case help
  /// Writes a completion script.
  case completions

  /// How it is typed.
  var usage: LocalizedText {
    switch self {
    case .help: LocalizedText(vi: "help LỆNH", en: "help COMMAND")
    case .completions: LocalizedText(vi: "completions TRÌNH-BAO", en: "completions SHELL")
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

  /// How the completions of an executable come into each shell.
  static func completionsPage(of name: String) -> HelpTopic {
    let commands = """
        \(name) completions bash > ~/.local/share/bash-completion/completions/\(name)
        \(name) completions zsh > ~/.zfunc/_\(name)
        \(name) completions fish > ~/.config/fish/completions/\(name).fish
      """
    return HelpTopic(
      name: completions.rawValue, summary: completions.summary,
      body: LocalizedText(
        vi: """
          Ghi kịch bản vào nơi trình bao đọc lúc khởi động, rồi mở trình bao mới:

          \(commands)

          Với zsh, tệp ~/.zshrc phải có các dòng này:

            fpath+=(~/.zfunc)
            autoload -Uz compinit && compinit
          """,
        en: """
          Write the script to where the shell looks for it, and open a new shell:

          \(commands)

          For zsh these lines must stand in ~/.zshrc:

            fpath+=(~/.zfunc)
            autoload -Uz compinit && compinit
          """))
  }
}
