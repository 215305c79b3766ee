// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

public import CommandLineKit
public import Directives

/// The words of one language, with the offset in which it tells the time.
public struct Words: Hashable, Sendable {
  /// The language.
  public let language: LanguageChoice
  /// The offset in which days are counted.
  public let offset: UTCOffset

  /// Takes a language, and the offset of the ledger that is spoken about.
  public init(_ language: LanguageChoice, offset: UTCOffset = .indochina) {
    self.language = language
    self.offset = offset
  }

  /// What something is in this language.
  public subscript(text: LocalizedText) -> String { text[language] }

  /// Whichever of two is in this language; side by side, so that neither can be forgotten.
  public func callAsFunction(_ english: String, _ vietnamese: String) -> String {
    language == .english ? english : vietnamese
  }

  /// A text with its first letter made a capital.
  public func capitalised(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + String(text.dropFirst())
  }
}
