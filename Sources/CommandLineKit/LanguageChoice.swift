// Directive ledger · CommandLineKit — SPDX-License-Identifier: Apache-2.0

/// The language in which a command speaks to people.
public enum LanguageChoice: String, Hashable, Sendable, CaseIterable {
  /// Vietnamese.
  case vietnamese = "vi"
  /// English.
  case english = "en"

  /// Chooses by the argument of `--lang`, else by the locale, else English.
  ///
  /// - Parameters:
  ///   - arguments: the arguments of the command, in which `--lang` is looked for even when they
  ///     are otherwise wrong, so that the refusal comes in the right language.
  ///   - locale: the values of `LC_ALL`, `LC_MESSAGES` and `LANG` in this order; the first that
  ///     is set and not empty decides.
  public init(arguments: [String], locale: [String?]) {
    if let asked = Self.argument(in: arguments).flatMap(LanguageChoice.init(rawValue:)) {
      self = asked
      return
    }
    let name = locale.compactMap { $0 }.first { !$0.isEmpty } ?? ""
    let code = name.prefix { $0.isASCII && $0.isLetter }
    self = code == "vi" ? .vietnamese : .english
  }

  /// The last value given to `--lang` before `--`.
  private static func argument(in arguments: [String]) -> String? {
    var found: String?
    var isNext = false
    for argument in arguments.prefix(while: { $0 != "--" }) {
      if isNext { found = argument }
      isNext = argument == "--lang"
      if argument.hasPrefix("--lang=") { found = String(argument.dropFirst("--lang=".count)) }
    }
    return found
  }
}
