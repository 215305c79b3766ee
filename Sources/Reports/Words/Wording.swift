// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

/// The same thing said in each language, side by side so that neither can be forgotten.
public struct Wording: Hashable, Sendable {
  /// In English.
  public let english: String
  /// In Vietnamese.
  public let vietnamese: String

  /// Says it in both languages.
  public init(_ english: String, _ vietnamese: String) {
    self.english = english
    self.vietnamese = vietnamese
  }

  /// What it is in a language.
  public subscript(language: Language) -> String {
    language == .english ? english : vietnamese
  }
}
