// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import Commands
import Directives
import Testing

/// The rules read from the words of a deadline.
@Suite struct DeadlinePhraseTests {
  /// A phrase, the explicit form that says the same, and the first instant too late under `strict`.
  struct Row: CustomTestStringConvertible, Sendable {
    /// The words.
    let phrase: String
    /// The explicit form.
    let explicit: String
    /// The first instant too late, in the offset +07:00.
    let due: String
    /// The words, for the report of the test.
    var testDescription: String { phrase }

    /// Makes a row.
    init(_ phrase: String, _ explicit: String, _ due: String) {
      self.phrase = phrase
      self.explicit = explicit
      self.due = due
    }
  }

  /// Every dated phrase of the five notices of Lạng Sơn, as printed.
  static let printed = [
    Row("hết ngày 30/6/2026", "by:2026-06-30", "2026-07-01T00:00"),
    Row("đến hết ngày 20/7/2026", "by:2026-07-20", "2026-07-21T00:00"),
    Row("trước ngày 20/7/2026", "before:2026-07-20", "2026-07-20T00:00"),
    Row("chậm nhất ngày 26/6/2026", "by:2026-06-26", "2026-06-27T00:00"),
    Row("trong ngày 22/6/2026", "by:2026-06-22", "2026-06-23T00:00"),
    Row("trong ngày 23/6/2026", "by:2026-06-23", "2026-06-24T00:00"),
    Row("trong tháng 6 năm 2026", "period:2026-06", "2026-07-01T00:00"),
    Row("hết tháng 7/2026", "period:2026-07", "2026-08-01T00:00"),
    Row("trong tháng 8 và tháng 9/2024", "window:2024-08..2024-09", "2024-10-01T00:00"),
    Row("trong tháng 7/2024", "period:2024-07", "2024-08-01T00:00"),
    Row("trong quý III và quý IV năm 2024", "window:2024-Q3..2024-Q4", "2025-01-01T00:00"),
    Row("trước ngày 15/7/2024", "before:2024-07-15", "2024-07-15T00:00"),
    Row("trước 31/12/2025", "before:2025-12-31", "2025-12-31T00:00"),
    Row("trước ngày 20/6/2026", "before:2026-06-20", "2026-06-20T00:00"),
    Row("trước ngày 10/6/2026", "before:2026-06-10", "2026-06-10T00:00"),
    Row("chậm nhất ngày 05/6/2026", "by:2026-06-05", "2026-06-06T00:00"),
    Row("trong ngày 05/6/2026", "by:2026-06-05", "2026-06-06T00:00"),
    Row("trong ngày 18/6/2026", "by:2026-06-18", "2026-06-19T00:00"),
    Row("trong ngày 03/6/2026", "by:2026-06-03", "2026-06-04T00:00"),
    Row("chậm nhất ngày 03/6/2026", "by:2026-06-03", "2026-06-04T00:00"),
    Row("trong năm 2026", "period:2026", "2027-01-01T00:00"),
  ]

  /// The other ways of writing them.
  static let others = [
    Row("trước ngày 15/7/2024/.", "before:2024-07-15", "2024-07-15T00:00"),
    Row("Trước ngày 20 tháng 7 năm 2026", "before:2026-07-20", "2026-07-20T00:00"),
    Row("trước tháng 7/2026", "by:2026-06-30", "2026-07-01T00:00"),
    Row("trước quý III/2026", "by:2026-06-30", "2026-07-01T00:00"),
    Row("trước năm 2027", "by:2026-12-31", "2027-01-01T00:00"),
    Row("hoàn thành trước ngày 20-7-2026", "before:2026-07-20", "2026-07-20T00:00"),
    Row("phấn đấu hoàn thành trong tháng 7/2026", "period:2026-07", "2026-08-01T00:00"),
    Row("thời hạn: chậm nhất là ngày 5.6.2026", "by:2026-06-05", "2026-06-06T00:00"),
    Row("không quá ngày 5/6/2026", "by:2026-06-05", "2026-06-06T00:00"),
    Row("đến hết tháng 7/2026", "period:2026-07", "2026-08-01T00:00"),
    Row("cuối năm 2026", "period:2026", "2027-01-01T00:00"),
    Row("trong quý III/2026", "period:2026-Q3", "2026-10-01T00:00"),
    Row("trong quý 4 năm 2025", "period:2025-Q4", "2026-01-01T00:00"),
    Row("trong 6 tháng đầu năm 2026", "period:2026-H1", "2026-07-01T00:00"),
    Row("hết 6 tháng cuối năm 2026", "period:2026-H2", "2027-01-01T00:00"),
    Row("trong tuần 26 năm 2026", "period:2026-W26", "2026-06-29T00:00"),
    Row("từ tháng 11/2025 đến hết tháng 2/2026", "window:2025-11..2026-02", "2026-03-01T00:00"),
    Row("trong các tháng 8, 9/2024", "window:2024-08..2024-09", "2024-10-01T00:00"),
    Row(
      "từ ngày 1/6/2026 đến ngày 20/6/2026", "window:2026-06-01..2026-06-20", "2026-06-21T00:00"),
    Row("trước 10 giờ ngày 5/6/2026", "at:2026-06-05T10:00", "2026-06-05T10:00"),
    Row("trước 16h30 ngày 05/6/2026", "at:2026-06-05T16:30:00", "2026-06-05T16:30"),
    Row("trước 16 giờ 30 phút, ngày 5/6/2026", "at:2026-06-05T16:30:00+07:00", "2026-06-05T16:30"),
    Row("trước 24h00 ngày 5/6/2026", "at:2026-06-06T00:00", "2026-06-06T00:00"),
    Row("chậm nhất 17:00 ngày 5/6/2026", "at:2026-06-05T17:00", "2026-06-05T17:00"),
    Row("trong 10 ngày kể từ ngày 28/5/2026", "days:10@2026-05-28", "2026-06-08T00:00"),
    Row(
      "trong 10 ngày làm việc kể từ 28/5/2026", "workdays:10@2026-05-28", "2026-06-12T00:00"),
    Row(
      "trong vòng 05 ngày làm việc, kể từ ngày 28/5/2026", "workdays:5@2026-05-28",
      "2026-06-05T00:00"),
    Row("trong thời hạn 3 ngày tính từ ngày 28/5/2026", "days:3@2026-05-28", "2026-06-01T00:00"),
    Row("không quá 3 ngày kể từ ngày 28/5/2026", "days:3@2026-05-28", "2026-06-01T00:00"),
  ]

  @Test(arguments: printed + others)
  func `a phrase and its explicit form state the same rule and instant`(row: Row) throws {
    let rule = try DeadlinePhrase.rule(of: row.phrase, offset: .indochina)
    #expect(try DeadlinePhrase.rule(of: row.explicit, offset: .indochina) == rule)
    let calendar = WorkingCalendar(offset: .indochina)
    let due = try #require(rule.due(under: .strict, calendar: calendar))
    #expect(due.text(in: .indochina) == "\(row.due):00+07:00")
  }

  @Test(arguments: ["trước quý III/2026", "trước tháng 7/2026", "trước 6 tháng cuối năm 2026"])
  func `before a period is before its first day under every policy`(phrase: String) throws {
    let rule = try DeadlinePhrase.rule(of: phrase, offset: .indochina)
    let calendar = WorkingCalendar(offset: .indochina)
    for policy in DeadlinePolicy.allCases {
      let due = try #require(rule.due(under: policy, calendar: calendar))
      #expect(due.text(in: .indochina) == "2026-07-01T00:00:00+07:00")
    }
  }

  /// Phrases that must be refused, each with the reason.
  static let refused: [(String, PhraseError)] = [
    ("", .empty),
    ("   ", .empty),
    ("ngày 20/7/2026", .bareDay),
    ("20/7/2026", .bareDay),
    ("đến ngày 20/7/2026", .bareDay),
    ("trước ngày 20/7", .yearMissing),
    ("trước ngày 20/7/26", .yearMissing),
    ("trong tháng 7", .yearMissing),
    ("trong quý III", .yearMissing),
    ("khẩn trương", .urgency("khẩn trương")),
    ("kịp thời trong tháng 7/2026", .urgency("kịp thời")),
    ("trước ngày 30/2/2026", .nonexistent("30/2/2026")),
    ("trong tháng 13/2026", .nonexistent("2026-13")),
    ("trong quý 5 năm 2026", .nonexistent("2026-Q5")),
    ("trong tuần 53 năm 2025", .nonexistent("2025-W53")),
    ("trước 25 giờ ngày 5/6/2026", .nonexistent("25:0")),
    ("trong 10 ngày làm việc", .anchorMissing),
    ("trong 10 ngày kể từ khi nhận", .unreadable(rest: "khi nhận")),
    ("trong 4000 ngày kể từ ngày 28/5/2026", .tooManyDays(4000, limit: 3660)),
    ("từ tháng 9/2026 đến tháng 8/2026", .reversed),
    ("từ ngày 20/6/2026 đến ngày 1/6/2026", .reversed),
    ("trước ngày 20/7/2026 hoặc sau đó", .unreadable(rest: "hoặc sau đó")),
    (
      "trước ngày 99999999999999999999/7/2026",
      .unreadable(rest: "trước ngày 99999999999999999999/7/2026")
    ),
    ("before:2026-02-30", .nonexistent("2026-02-30")),
    ("before:20/7/2026", .unreadable(rest: "20/7/2026")),
    ("days:-1@2026-05-28", .unreadable(rest: "-1@2026-05-28")),
    ("days:99999999999999999999@2026-05-28", .unreadable(rest: "99999999999999999999@2026-05-28")),
    ("window:2026-09..2026-08", .nonexistent("2026-09..2026-08")),
    ("at:2026-06-05T10:00:00+08:00", .nonexistent("2026-06-05T10:00:00+08:00")),
  ]

  @Test(arguments: refused)
  func `a phrase that can be read in two ways or in none is refused with its reason`(
    phrase: String, reason: PhraseError
  ) {
    #expect(throws: reason) { try DeadlinePhrase.rule(of: phrase, offset: .indochina) }
  }

  @Test(arguments: printed)
  func `no beginning of a phrase traps`(row: Row) {
    for count in 0...row.phrase.count {
      // Only that it returns matters here; what it answers is held by the tables.
      _ = try? DeadlinePhrase.rule(of: String(row.phrase.prefix(count)), offset: .indochina)
    }
  }
}
