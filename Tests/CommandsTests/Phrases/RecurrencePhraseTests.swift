// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import Commands
import Directives
import Testing

/// How often a duty comes round, read from words.
@Suite struct RecurrencePhraseTests {
  /// Phrases and what they say.
  static let rows: [(String, Frequency, Int?)] = [
    ("Hằng ngày", .daily, nil), ("định kỳ", .unstated, nil),
    ("định kỳ hằng tháng", .monthly, nil), ("hàng quý", .quarterly, nil),
    ("mỗi tuần", .weekly, nil), ("định kỳ 6 tháng", .halfyearly, nil),
    ("hằng năm", .yearly, nil), ("trước ngày 25 hằng tháng", .monthly, 24),
    ("chậm nhất ngày 25 hằng tháng", .monthly, 25), ("weekly", .weekly, nil),
  ]

  @Test(arguments: rows)
  func `a phrase names a frequency`(phrase: String, frequency: Frequency, dueDay: Int?) throws {
    let reading = try RecurrencePhrase.reading(of: phrase)
    #expect(reading.frequency == frequency)
    #expect(reading.dueDay == dueDay)
  }

  @Test(arguments: [
    "", "tháng", "trước ngày 1 hằng tháng", "trước ngày 40 hằng tháng", "luôn luôn",
  ])
  func `other words are refused`(phrase: String) {
    #expect(throws: PhraseError.self) { try RecurrencePhrase.reading(of: phrase) }
  }
}
