// Directive ledger · ReportsTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import CommandLineKit
import Directives
import LedgerLiterals
import Reports
import Testing

/// The words of both languages.
struct WordsTests {
  /// Every word that a case of the domain has, by name.
  private func catalogue(_ words: Words) -> [String] {
    Role.allCases.map(words.role) + Force.allCases.map(words.force)
      + DirectiveKind.allCases.map(words.kind) + PartyKind.allCases.map(words.partyKind)
      + GroupScope.allCases.map(words.scope) + ReportedStatus.allCases.map(words.reportedStatus)
      + CompletionStage.allCases.map(words.stage) + CompletionDecision.allCases.map(words.decision)
      + DeadlinePolicy.allCases.map(words.policy) + Frequency.allCases.map(words.frequency)
      + TargetComparison.allCases.map(words.comparison) + AnswerMode.allCases.map(words.answerMode)
      + ObligationStatus.allCases.map(words.status) + Cell.allCases.map(words.cell)
      + BoardFlag.allCases.map(words.flag) + Occurrence.Verdict.allCases.map(words.round)
      + TargetOutcome.Verdict.allCases.map(words.target) + Holding.Ending.allCases.map(words.ending)
      + JudgedField.allCases.map(words.field) + RuleName.allCases.map(words.rule)
      + FindingName.allCases.map(words.finding) + EventType.allCases.map(words.entry)
      + ChainStep.Relation.allCases.map { words.step($0, to: "B", from: "A") }
  }

  @Test(arguments: LanguageChoice.allCases)
  func `every case has a word in NFC`(_ language: LanguageChoice) {
    for word in catalogue(Words(language)) {
      let bytes = Array(word.utf8)
      #expect(!word.isEmpty)
      let isNFC: Bool
      do {
        var span = try UTF8Span(validating: bytes.span)
        isNFC = span.checkForNFC(quickCheck: false)
      } catch {
        isNFC = false
      }
      #expect(isNFC, "\(word)")
    }
  }

  @Test func `the two languages differ where they should`() {
    let pairs = zip(catalogue(Words(.english)), catalogue(Words(.vietnamese)))
    #expect(pairs.filter { $0 == $1 }.isEmpty)
  }

  @Test(arguments: [
    ("2026-06-22T00:00", "2026-06-22", "22/06/2026", "end of 2026-06-21", "hết ngày 21/06/2026"),
    (
      "2026-06-05T10:00", "2026-06-05 10:00", "05/06/2026 10:00", "before 2026-06-05 10:00",
      "trước 05/06/2026 10:00"
    ),
  ])
  func `instants and the last moment in time`(
    _ text: String, _ english: String, _ vietnamese: String, _ last: String, _ cuoi: String
  ) throws {
    let instant = try Instant("\(text):00+07:00", in: .indochina, precision: .seconds)
    #expect(Words(.english).instant(instant) == english)
    #expect(Words(.vietnamese).instant(instant) == vietnamese)
    #expect(Words(.english).lastInTime(instant) == last)
    #expect(Words(.vietnamese).lastInTime(instant) == cuoi)
  }

  @Test(
    arguments: [
      ("2026", "2026", "năm 2026"), ("2026-H1", "half 1 of 2026", "6 tháng đầu năm 2026"),
      ("2026-Q3", "Q3 2026", "quý III/2026"), ("2026-07", "2026-07", "tháng 07/2026"),
      ("2026-W28", "week 28 of 2026", "tuần 28/2026"), ("2026-07-15", "2026-07-15", "15/07/2026"),
    ] as [(Period, String, String)])
  func `periods`(_ period: Period, _ english: String, _ vietnamese: String) {
    #expect(Words(.english).period(period) == english)
    #expect(Words(.vietnamese).period(period) == vietnamese)
  }

  @Test(arguments: [
    (0, "0", "0"), (999, "999", "999"), (1000, "1,000", "1.000"),
    (-1_234_567, "-1,234,567", "-1.234.567"),
  ])
  func `numbers have their thousands apart`(_ number: Int, _ en: String, _ vi: String) {
    #expect(Words(.english).number(number) == en)
    #expect(Words(.vietnamese).number(number) == vi)
  }

  @Test(
    arguments: [
      (
        Frequency.weekly, 7, nil, "weekly, on Sunday at the latest", "hằng tuần, chậm nhất chủ nhật"
      ),
      (.weekly, 2, "17:00", "weekly, before 17:00 on Tuesday", "hằng tuần, trước 17:00 thứ ba"),
      (.monthly, 25, nil, "monthly, on day 25 at the latest", "hằng tháng, chậm nhất ngày 25"),
      (
        .quarterly, 20, "17:00", "quarterly, before 17:00 on day 20 of its last month",
        "hằng quý, trước 17:00 ngày 20 tháng cuối quý"
      ),
      (.daily, nil, "16:30", "daily, before 16:30", "hằng ngày, trước 16:30"),
      (.monthly, nil, nil, "monthly", "hằng tháng"),
    ] as [(Frequency, Int?, String?, String, String)])
  func `how a duty recurs is said with its day and hour`(
    _ frequency: Frequency, _ day: Int?, _ time: String?, _ en: String, _ vi: String
  ) throws {
    let recurrence = Recurrence(
      frequency: frequency, dueDay: day, dueTime: try time.map { try ClockTime($0) }, phrase: "…")
    #expect(Words(.english).recurrence(recurrence) == en)
    #expect(Words(.vietnamese).recurrence(recurrence) == vi)
  }

  @Test func `decimals and shares use the point or comma of the language`() throws {
    let number = try DecimalNumber("1234.50")
    #expect(Words(.english).decimal(number) == "1,234.50")
    #expect(Words(.vietnamese).decimal(number) == "1.234,50")
    #expect(Words(.vietnamese).percent(2, of: 3) == "66,7%")
    #expect(Words(.english).percent(0, of: 0) == "–")
  }
}
