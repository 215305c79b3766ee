// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Testing

/// What is told of deadlines whose working days lie in a year without a calendar.
@Suite struct WorkingYearTests {
  @Test func `working days that run into a year without a calendar are told of`() throws {
    let ledger = try SmallLedger()
    let directive = [
      "record", "directive", "tb-1/2", "--summary", "Báo cáo", "--lead", "so-a", "--deadline",
      "trong 5 ngày làm việc kể từ ngày 30/12/2026",
    ]
    let warned = ledger.run(directive + ["--dry-run"])
    #expect(warned.status == .fine)
    #expect(warned.messages.contains("no calendar of 2026 is declared"), "\(warned.messages)")
    #expect(warned.messages.contains("no calendar of 2027 is declared"), "\(warned.messages)")
    try ledger.record(["calendar", "2026", "--holiday", "2026-09-02"])
    let next = ledger.run(directive + ["--dry-run", "--lang", "vi"])
    #expect(next.messages.contains("chưa khai lịch làm việc năm 2027"), "\(next.messages)")
    try ledger.record(["calendar", "2027", "--holiday", "2027-01-01"])
    let silent = ledger.run(directive)
    #expect(!silent.messages.contains("calendar"), "\(silent.messages)")
    #expect(silent.output.contains("end of 2027-01-07"), "\(silent.output)")
    let days = ledger.run(
      directive.dropLast() + ["trong 5 ngày kể từ ngày 30/12/2030", "--dry-run"])
    #expect(!days.messages.contains("calendar"), "\(days.messages)")
  }

  @Test func `a batch is told of a year without a calendar, unless it brings one`() throws {
    let ledger = try SmallLedger()
    let data =
      "{\"by\":\"van-phong\",\"deadline\":{\"after\":\"2026-06-22\",\"days\":1,"
      + "\"due\":\"2026-06-24T00:00:00+07:00\",\"phrase\":\"x\",\"rule\":\"days\","
      + "\"working\":true},\"reason\":\"x\"}"
    let change = SmallLedger.line(
      id: "d1", type: "deadline.changed", subject: "tb-1/1", data: data)
    let calendar = SmallLedger.line(
      id: "c1", type: "calendar.declared", subject: "2026", data: "{\"holidays\":[\"2026-09-02\"]}")
    let alone = ledger.run(["append", "-", "--dry-run"], input: Array((change + "\n").utf8))
    #expect(alone.status == .fine, "\(alone.messages)")
    #expect(alone.messages.contains("no calendar of 2026 is declared"), "\(alone.messages)")
    let both = ledger.run(
      ["append", "-", "--dry-run"], input: Array((calendar + "\n" + change + "\n").utf8))
    #expect(!both.messages.contains("no calendar"), "\(both.messages)")
  }
}
