// Directive ledger · CommandLineKit — SPDX-License-Identifier: Apache-2.0

extension CompletionShell {
  /// The script for bash: it walks the words to find the command, then offers what may follow.
  static func bashScript(_ table: CompletionTable) -> String {
    """
    # Completions of \(table.executable) for bash; load them with
    # source <(\(table.executable) completions bash)
    \(table.function)_words() {
      mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -W "$1" -- "$current")
    }
    \(table.function)_paths() {
      mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen "$1" -- "$current")
      compopt -o filenames 2>/dev/null
    }
    \(table.function)() {
      local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
      local place=\(quoted(table.executable)) literal= word index
      COMPREPLY=()
      # Bash cuts --name=value into three words.
      if [[ $current == = ]]; then
        current=
      elif [[ $previous == = ]]; then
        previous=${COMP_WORDS[COMP_CWORD-2]}
      fi
      for ((index = 1; index < COMP_CWORD; index++)); do
        word=${COMP_WORDS[index]}
        case $word in
          --) literal=1; break ;;
    \(skips(table))    esac
        case "$place $word" in
    \(steps(table))    esac
      done
      if [[ -z $literal ]]; then
        case "$place $previous" in
    \(bashValues(table))    esac
        if [[ $current == -* ]]; then
          case $place in
    \(bashOptions(table))      esac
          return
        fi
      fi
      case $place in
    \(bashOperands(table))  esac
    }
    complete -F \(table.function) \(table.executable)

    """
  }

  /// The branch of a `case` that passes over options and their values.
  static func skips(_ table: CompletionTable) -> String {
    let names = table.valueOptionNames.joined(separator: "|")
    return names.isEmpty ? "" : "      \(names)) ((index++)); continue ;;\n"
  }

  /// The branches of a `case` that lead from one place to another.
  static func steps(_ table: CompletionTable) -> String {
    table.places.dropFirst()
      .map { "      \(quoted($0.path))) place=\(quoted($0.path)) ;;\n" }.joined()
  }

  /// What may follow an option with a value.
  private static func bashValues(_ table: CompletionTable) -> String {
    table.optionValues.map { patterns, kind in
      let names = patterns.map(quoted).joined(separator: "|")
      return "      \(names)) \(bashAction(kind, table)); return ;;\n"
    }.joined()
  }

  /// The options of each place.
  private static func bashOptions(_ table: CompletionTable) -> String {
    table.places.map { place in
      let names = place.options.flatMap(\.names).joined(separator: " ")
      return "        \(quoted(place.path))) \(table.function)_words \(quoted(names)) ;;\n"
    }.joined()
  }

  /// The commands and operands of each place.
  private static func bashOperands(_ table: CompletionTable) -> String {
    table.places.map { place in
      let names = place.commands.map(\.name)
      let actions = (names.isEmpty ? [] : [ValueKind.choice(names)]) + place.operands
      let calls = actions.map { bashAction($0, table) }.joined(separator: "; ")
      return "    \(quoted(place.path))) \(calls.isEmpty ? ":" : calls) ;;\n"
    }.joined()
  }

  /// The call that offers values of a kind.
  private static func bashAction(_ kind: ValueKind, _ table: CompletionTable) -> String {
    switch kind {
    case .text: ":"
    case .file: "\(table.function)_paths -f"
    case .directory: "\(table.function)_paths -d"
    case .choice(let words):
      "\(table.function)_words \(quoted(words.joined(separator: " ")))"
    }
  }
}
