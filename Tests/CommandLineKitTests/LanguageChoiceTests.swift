// Directive ledger · CommandLineKitTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Testing

/// Holds the choice of the language.
@Suite struct LanguageChoiceTests {
  /// Arguments first, then the locale, then English.
  @Test(
    arguments: [
      ([], [], .english), ([], ["vi_VN.UTF-8"], .vietnamese), ([], [nil, "", "vi"], .vietnamese),
      ([], ["en_US.UTF-8", nil, "vi_VN"], .english), ([], ["C", nil, "vi_VN"], .english),
      ([], ["vie"], .english), ([], ["vi-VN"], .vietnamese),
      (["--lang", "en"], ["vi_VN"], .english), (["board", "--lang=vi"], [], .vietnamese),
      (["--lang", "fr"], ["vi_VN"], .vietnamese), (["--lang"], [], .english),
      (["--", "--lang", "vi"], [], .english), (["--lang", "vi", "--lang=en"], [], .english),
    ] as [([String], [String?], LanguageChoice)])
  func `the option decides, else the locale, else it is English`(
    arguments: [String], locale: [String?], expected: LanguageChoice
  ) {
    #expect(LanguageChoice(arguments: arguments, locale: locale) == expected)
  }
}
