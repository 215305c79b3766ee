// Directive ledger · CommandLineKitTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Foundation
import Testing

/// A line up to the cursor, and what must be offered there.
struct CompletionRow: Sendable, CustomTestStringConvertible {
  /// The words; the last is being typed.
  let words: [String]
  /// What must be offered, in any order.
  let offered: Set<String>

  /// A row.
  init(_ line: String, _ offered: Set<String>) {
    words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    self.offered = offered
  }

  /// The line.
  var testDescription: String { words.joined(separator: " ") }
}

/// Holds the completion scripts, by running them in their shells.
@Suite struct CompletionShellTests {
  /// The common options with those that every command has.
  static let common: Set<String> = ["--help", "-h", "--lang", "--ledger", "--limit"]

  /// What must be offered; files stand in the directory of the test: `a b.txt` and `sub/`.
  static let rows: [CompletionRow] = [
    CompletionRow("demo ", ["record", "board", "append", "help", "completions"]),
    CompletionRow("demo re", ["record"]), CompletionRow("demo record ", ["report", "notice"]),
    CompletionRow("demo record r", ["report"]),
    CompletionRow("demo --limit record ", ["record", "board", "append", "help", "completions"]),
    CompletionRow("demo --lang vi record n", ["notice"]),
    CompletionRow("demo --lang ", ["vi", "en"]), CompletionRow("demo record --lang e", ["en"]),
    CompletionRow("demo record report --p", ["--party"]),
    CompletionRow("demo record report x ", ["underway", "done"]),
    CompletionRow("demo board --overdu", ["--overdue"]),
    CompletionRow("demo completions ", ["bash", "zsh", "fish"]),
    CompletionRow("demo help ex", ["exit-statuses"]), CompletionRow("demo board a", ["a b.txt"]),
    CompletionRow("demo record report -d a", ["a b.txt"]), CompletionRow("demo --limit ", []),
  ]

  /// Makes the directory in which files are completed, and removes it afterwards.
  private func withDirectory<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let directory = FileManager.default.temporaryDirectory
      .appendingPathComponent("completion-\(UUID().uuidString)")
    let sub = directory.appendingPathComponent("sub")
    try FileManager.default.createDirectory(at: sub, withIntermediateDirectories: true)
    // A leftover in the temporary directory harms nobody, so a failure to remove it may pass.
    defer { try? FileManager.default.removeItem(at: directory) }
    try Data().write(to: directory.appendingPathComponent("a b.txt"))
    return try body(directory)
  }

  /// The lines of an output.
  private func lines(_ output: String) -> [String] {
    output.split(separator: "\n").map(String.init)
  }

  /// A word for a shell of the Bourne family.
  private func quoted(_ text: String) -> String { "'\(text)'" }

  /// Bash reads the script.
  @Test(
    .enabled(if: Shell.bash.isTested, "bash is not installed"), arguments: LanguageChoice.allCases)
  func `bash accepts the script`(language: LanguageChoice) throws {
    let script = CompletionShell.bash.script(for: SampleCommand.root, language: language)
    let result = try Shell.bash.run(script, arguments: ["-n"])
    #expect(result.status == 0 && result.output.isEmpty, "\(result.output)")
  }

  /// Bash completes.
  @Test(
    .enabled(if: Shell.bash.isTested, "bash is not installed"),
    arguments: rows + [
      CompletionRow("demo --lang = v", ["vi"]), CompletionRow("demo --lang =", ["vi", "en"]),
      CompletionRow("demo --ledger s", ["sub"]), CompletionRow("demo board -- -", []),
      CompletionRow("demo record -", common),
    ])
  func `bash offers what may follow`(row: CompletionRow) throws {
    let script = CompletionShell.bash.script(for: SampleCommand.root, language: .english)
    let words = row.words.map(quoted).joined(separator: " ")
    let ask = """
      set -u
      COMP_WORDS=(\(words)); COMP_CWORD=\(row.words.count - 1); _demo
      for reply in "${COMPREPLY[@]}"; do echo "$reply"; done
      """
    let result = try withDirectory { try Shell.bash.run(script + ask, in: $0) }
    #expect(Set(lines(result.output)) == row.offered)
  }

  /// Zsh reads the script and calls its own helpers with what may follow.
  @Test(.enabled(if: Shell.zsh.isTested, "zsh is not installed"), arguments: rows)
  func `zsh offers what may follow`(row: CompletionRow) throws {
    let script = CompletionShell.zsh.script(for: SampleCommand.root, language: .vietnamese)
    // The helpers of the completion system are replaced by ones that print what they are given.
    let stubs = """
      compdef() { : }
      compset() { current=${current#*=} }
      compadd() { shift; print -rl -- "$@" }
      _files() { [[ $1 == -/ ]] && print -rl -- *(/) || print -rl -- * }
      _describe() { local item; for item in $items; print -r -- "${item%%:*}" }

      """
    let words = row.words.map(quoted).joined(separator: " ")
    let ask = "words=(\(words)); CURRENT=\(row.words.count); _demo"
    let result = try withDirectory {
      try Shell.zsh.run(stubs + script + ask, arguments: ["-f"], in: $0)
    }
    #expect(result.status == 0)
    let prefix = row.words.last ?? ""
    #expect(Set(lines(result.output).filter { $0.hasPrefix(prefix) }) == row.offered)
  }

  /// Fish completes.
  @Test(.enabled(if: Shell.fish.isTested, "fish is not installed"), arguments: rows)
  func `fish offers what may follow`(row: CompletionRow) throws {
    let script = CompletionShell.fish.script(for: SampleCommand.root, language: .vietnamese)
    let ask = "complete -C \(quoted(row.words.joined(separator: " ")))\n"
    let result = try withDirectory {
      try Shell.fish.run(script + ask, arguments: ["--no-config"], in: $0)
    }
    // Editions of fish differ in whether they write the blank of a file name with a backslash.
    let offered = lines(result.output.replacing("\\ ", with: " "))
      .map { String($0.prefix { $0 != "\t" }) }
    #expect(Set(offered) == row.offered)
  }

  /// What the user typed cannot break out of the words.
  @Test func `a quotation mark in a summary does not end the word`() throws {
    let tool = CommandDescription(
      name: "t-x", summary: LocalizedText("x"),
      options: [.flag("a", summary: LocalizedText("It's $(false) `x` \\ “y”: z."))])
    for shell in CompletionShell.allCases {
      guard let program = Shell(rawValue: shell.rawValue), program.path != nil else { continue }
      let script = shell.script(for: tool, language: .english)
      let result = try program.run(script, arguments: ["-n"])
      #expect(result.status == 0 && result.output.isEmpty, "\(result.output)")
    }
  }
}
