// Directive ledger · GoldenTests — SPDX-License-Identifier: Apache-2.0

import Directives

/// A story in commands: the file `script.txt` of a golden ledger.
///
/// - `# text` is a remark, and an empty line is one too; both are copied to the transcript.
/// - `at 2031-03-02T08:00:00+07:00` sets the clock of the commands that follow.
/// - `export NAME=VALUE` sets a variable of their environment.
/// - `keep`, `restore`, `replace`, `cut`, `add`, `remove`, `key` and `sshkey` change files behind
///   the back of our programs: see ``StageChange``.
/// - `chidao …` and `chidao-replay …` are commands; a line that ends in `\` goes on in the next.
struct Script {
  /// A step of the story.
  enum Step: Hashable {
    /// What is only read.
    case remark
    /// The clock stands here from now on.
    case clock(Instant)
    /// A variable of the environment.
    case setting(name: String, value: String)
    /// Files change.
    case change(StageChange)
    /// A command.
    case command(program: String, arguments: [String])
  }

  /// The programs that a script may run.
  static let programs = ["chidao", "chidao-replay"]

  /// Every step with its lines as written.
  let steps: [(step: Step, lines: [String])]

  /// Reads a script.
  init(_ text: String) throws(ScriptError) {
    var steps: [(step: Step, lines: [String])] = []
    var waiting: [String] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      waiting.append(String(line))
      guard !line.hasSuffix("\\") else { continue }
      do throws(ScriptError.Reason) {
        steps.append((try Self.step(waiting), waiting))
      } catch {
        throw ScriptError(line: index + 1, reason: error)
      }
      waiting = []
    }
    guard waiting.isEmpty else {
      throw ScriptError(
        line: text.split(separator: "\n", omittingEmptySubsequences: false).count,
        reason: .danglingBackslash)
    }
    if steps.last?.lines == [""] { steps.removeLast() }
    self.steps = steps
  }

  /// What some lines that belong together say.
  private static func step(_ lines: [String]) throws(ScriptError.Reason) -> Step {
    guard let first = lines.first, !first.isEmpty, !first.hasPrefix("#") else { return .remark }
    let line = lines.enumerated().map { index, line in
      let line = index < lines.count - 1 ? String(line.dropLast()) : line
      return index == 0 ? line : String(line.drop { $0 == " " })
    }.joined()
    let words = try ShellWords.split(line)
    switch words.first {
    case "at":
      let text = words.dropFirst().joined(separator: " ")
      do throws(ValueError) {
        return .clock(try Instant(text, in: .indochina, precision: .seconds))
      } catch {
        throw .noInstant(text)
      }
    case "export":
      let text = words.dropFirst().joined(separator: " ")
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw .noSetting(text) }
      return .setting(name: parts[0], value: parts[1])
    case .some(let word) where StageChange.words.contains(word):
      return .change(try StageChange(words))
    case .some(let program) where programs.contains(program):
      return .command(program: program, arguments: Array(words.dropFirst()))
    default:
      throw .unknownProgram(words.first ?? "")
    }
  }
}
