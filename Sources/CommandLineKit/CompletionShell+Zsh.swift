// Directive ledger · CommandLineKit — SPDX-License-Identifier: Apache-2.0

extension CompletionShell {
  /// The script for zsh, to be sourced or kept as a file in `fpath`.
  static func zshScript(_ table: CompletionTable) -> String {
    """
    #compdef \(table.executable)
    # Completions of \(table.executable) for zsh; load them with
    # source <(\(table.executable) completions zsh)
    \(table.function)() {
      local current=${words[CURRENT]} previous=${words[CURRENT-1]}
      local place=\(quoted(table.executable)) literal= word
      local -i index
      local -a items
      for ((index = 2; index < CURRENT; index++)); do
        word=${words[index]}
        case $word in
          --) literal=1; break ;;
    \(skips(table))    esac
        case "$place $word" in
    \(steps(table))    esac
      done
      if [[ -z $literal ]]; then
        if [[ $current == --*=* ]]; then
          previous=${current%%=*}
          compset -P '*='
        fi
        case "$place $previous" in
    \(zshValues(table))    esac
        if [[ $current == -* ]]; then
          case $place in
    \(zshOptions(table))      esac
          _describe -o option items
          return
        fi
      fi
      case $place in
    \(zshOperands(table))  esac
    }
    if [[ ${funcstack[1]} == \(table.function) ]]; then
      \(table.function) "$@"
    else
      compdef \(table.function) \(table.executable)
    fi

    """
  }

  /// What may follow an option with a value.
  private static func zshValues(_ table: CompletionTable) -> String {
    table.optionValues.map { patterns, kind in
      let names = patterns.map(quoted).joined(separator: "|")
      return "      \(names)) \(zshAction(kind)); return ;;\n"
    }.joined()
  }

  /// The options of each place.
  private static func zshOptions(_ table: CompletionTable) -> String {
    table.places.map { place in
      let items = place.options.flatMap { option in
        option.names.map { quoted("\($0):\(option.summary)") }
      }
      return "        \(quoted(place.path))) items=(\(items.joined(separator: " "))) ;;\n"
    }.joined()
  }

  /// The commands and operands of each place.
  private static func zshOperands(_ table: CompletionTable) -> String {
    table.places.map { place in
      let items = place.commands.map { quoted("\($0.name):\($0.summary)") }
      let commands =
        items.isEmpty
        ? [] : ["items=(\(items.joined(separator: " "))); _describe command items"]
      let calls = (commands + place.operands.map(zshAction)).joined(separator: "; ")
      return "    \(quoted(place.path))) \(calls.isEmpty ? ":" : calls) ;;\n"
    }.joined()
  }

  /// The call that offers values of a kind.
  private static func zshAction(_ kind: ValueKind) -> String {
    switch kind {
    case .text: ":"
    case .file: "_files"
    case .directory: "_files -/"
    case .choice(let words): "compadd -- \(words.map(quoted).joined(separator: " "))"
    }
  }
}
