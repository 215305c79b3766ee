// Directive ledger · CommandLineKit — SPDX-License-Identifier: Apache-2.0

extension ArgumentLine {
  /// Reads `--name`, `--name=value` or `--name value`.
  mutating func readLongOption(_ word: String) throws(UsageError) {
    let parts = word.dropFirst(2).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first.map(String.init) ?? ""
    let attached = parts.count == 2 ? String(parts[1]) : nil
    if attached == nil, name == "help" { return }
    if attached == nil, name == "version", chain.count == 1 {
      request = .version
      return
    }
    guard let option = visibleOptions.first(where: { $0.name == name }) else {
      let names = visibleOptions.map(\.name) + ["help"] + (chain.count == 1 ? ["version"] : [])
      let nearest = Suggestions.nearest(to: name, in: names).map { "--\($0)" }
      throw .unknownOption("--\(name)", suggestions: nearest)
    }
    guard let value = option.value else {
      if attached != nil { throw .unexpectedValue(flag: "--\(name)") }
      flags[name, default: 0] += 1
      return
    }
    if let attached { return try take(attached, of: value, for: option) }
    try take(nextValue(of: value, for: "--\(name)"), of: value, for: option)
  }

  /// Reads `-n`, `-n value`, `-nvalue`, or joined flags.
  mutating func readLetters(_ word: String) throws(UsageError) {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      if letter == "h" {
        wantsHelp = true
        continue
      }
      guard let option = visibleOptions.first(where: { $0.letter == letter }) else {
        throw .unknownOption("-\(letter)", suggestions: [])
      }
      guard let value = option.value else {
        flags[option.name, default: 0] += 1
        continue
      }
      if letters.isEmpty {
        try take(nextValue(of: value, for: "-\(letter)"), of: value, for: option)
      } else {
        let attached = letters.first == "=" ? letters.dropFirst() : letters
        try take(String(attached), of: value, for: option)
      }
      return
    }
  }

  /// The next word as the value of an option.
  ///
  /// A word that looks like an option is not taken: somebody forgot the value. `--name=-x` says
  /// that it is meant.
  private mutating func nextValue(
    of value: OptionDescription.Value, for option: String
  ) throws(UsageError) -> String {
    guard position < words.count else {
      throw .missingValue(option: option, placeholder: value.placeholder)
    }
    let word = words[position]
    if word.hasPrefix("-"), word != "-", !Self.isNumber(word) {
      throw .missingValue(option: option, placeholder: value.placeholder)
    }
    position += 1
    return word
  }

  /// Keeps the value of an option.
  private mutating func take(
    _ word: String, of value: OptionDescription.Value, for option: OptionDescription
  ) throws(UsageError) {
    let name = "--\(option.name)"
    if values[option.name] != nil, !option.isRepeatable { throw .repeatedOption(name) }
    try Self.check(word, value.kind, at: LocalizedText(name))
    values[option.name, default: []].append(word)
  }

  /// Refuses a value that is none of those allowed.
  static func check(
    _ word: String, _ kind: ValueKind, at place: LocalizedText
  ) throws(UsageError) {
    guard case .choice(let allowed) = kind, !allowed.contains(word) else { return }
    throw .notAChoice(value: word, place: place, allowed: allowed)
  }
}
