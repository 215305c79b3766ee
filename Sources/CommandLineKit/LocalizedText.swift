// Directive ledger · CommandLineKit — SPDX-License-Identifier: Apache-2.0

/// A text for people, in both languages.
public struct LocalizedText: Hashable, Sendable {
  /// The Vietnamese text.
  public let vi: String
  /// The English text.
  public let en: String

  /// A text in both languages.
  public init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  /// A text that is the same in both languages, such as a placeholder.
  public init(_ both: String) { self.init(vi: both, en: both) }

  /// The text in one language.
  public subscript(language: LanguageChoice) -> String {
    switch language {
    case .vietnamese: vi
    case .english: en
    }
  }
}
