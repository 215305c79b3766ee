// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

/// A language in which people are answered.
public enum Language: String, CaseIterable, Hashable, Sendable {
  /// English.
  case english = "en"
  /// Vietnamese.
  case vietnamese = "vi"

  /// The language of a locale such as `vi_VN.UTF-8`; English for every other.
  public init(locale: String?) {
    self = locale?.utf8.starts(with: "vi".utf8) == true ? .vietnamese : .english
  }
}
