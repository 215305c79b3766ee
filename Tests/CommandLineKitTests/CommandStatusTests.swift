// Directive ledger · CommandLineKitTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Testing

/// Holds the table of exit statuses.
@Suite struct CommandStatusTests {
  /// The numbers are a promise to scripts.
  @Test func `the numbers are those that were published`() {
    #expect(
      CommandStatus.allCases.map(\.rawValue)
        == [0, 1, 2, 20, 21, 22, 23, 24, 25, 65, 69, 70, 73, 74, 75, 76, 77])
  }

  /// Every status has its words.
  @Test(arguments: CommandStatus.allCases)
  func `every status has a sentence of its own in both languages`(status: CommandStatus) {
    for language in LanguageChoice.allCases {
      #expect(status.meaning[language].hasSuffix("."))
      #expect(
        CommandStatus.topic.body[language].contains(
          "\(status.rawValue)  \(status.meaning[language])"))
      #expect(
        CommandStatus.allCases.filter { $0.meaning[language] == status.meaning[language] }.count
          == 1)
    }
  }
}
