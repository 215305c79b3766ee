// Directive ledger · CommandLineKit — SPDX-License-Identifier: Apache-2.0

extension CompletionShell {
  /// The script for fish: one line for each thing that may be offered at each place.
  static func fishScript(_ table: CompletionTable) -> String {
    let steps = table.places.dropFirst().map { fishQuoted($0.path) }.joined(separator: " ")
    let options = table.valueOptionNames.joined(separator: " ")
    let lines = table.places.flatMap { fishLines($0, table) }
    return """
      # Completions of \(table.executable) for fish; load them with
      # \(table.executable) completions fish | source
      function _\(table.function)_at
        set -l place \(table.executable)
        set -l skip 0
        set -l tokens (commandline -opc)
        set -e tokens[1]
        for word in $tokens
          if test $skip -eq 1
            set skip 0
          else if contains -- $word \(options)
            set skip 1
          else if contains -- "$place $word" \(steps)
            set place "$place $word"
          end
        end
        test "$place" = "$argv"
      end
      complete -c \(table.executable) -f
      \(lines.joined(separator: "\n"))

      """
  }

  /// The lines of a place.
  private static func fishLines(
    _ place: CompletionTable.Place, _ table: CompletionTable
  ) -> [String] {
    let head = "complete -c \(table.executable) -n '_\(table.function)_at \(place.path)'"
    let commands = place.commands.map {
      "\(head) -a \(fishQuoted($0.name)) -d \(fishQuoted($0.summary))"
    }
    let options = place.options.map { option in
      let names = option.names.map {
        $0.hasPrefix("--") ? "-l \($0.dropFirst(2))" : "-s \($0.dropFirst())"
      }
      let value = option.kind.map { " " + fishValue($0) } ?? ""
      return "\(head) \(names.joined(separator: " "))\(value) -d \(fishQuoted(option.summary))"
    }
    let operands = place.operands.compactMap(fishOperand).map { "\(head) \($0)" }
    return commands + options + operands
  }

  /// The flags that say what the value of an option may be.
  private static func fishValue(_ kind: ValueKind) -> String {
    switch kind {
    case .text: "-x"
    case .file: "-r -F"
    case .directory, .choice: "-x \(fishOperand(kind) ?? "")"
    }
  }

  /// The flags that offer values of a kind.
  private static func fishOperand(_ kind: ValueKind) -> String? {
    switch kind {
    case .text: nil
    case .file: "-F"
    case .directory: "-a '(__fish_complete_directories (commandline -ct))'"
    case .choice(let words): "-a \(fishQuoted(words.joined(separator: " ")))"
    }
  }

  /// A text as one word for fish.
  private static func fishQuoted(_ text: String) -> String {
    "'" + text.map { $0 == "'" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "'"
  }
}
