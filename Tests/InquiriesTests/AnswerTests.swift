// Directive ledger · InquiriesTests — SPDX-License-Identifier: Apache-2.0

import Directives
import TestSupport
import Testing

@testable import Inquiries

/// Answers exactly as they are printed.
struct AnswerTests {
  @Test func `who, in Vietnamese, names the party, the chain, the deadlines and the events`() throws
  {
    #expect(
      try Desks.full().run("who", "d", language: "vi").output == """
        d – Lập đề án
        Tại thời điểm 15/06/2026 12:00 · theo toàn bộ 26 sự kiện · cách tính hạn: chặt
        chẽ (strict) · tính hoàn thành khi được duyệt

        Chủ trì
        - Sở Mới (so-moi), từ 10/05/2026 [#9]
            giao cho so-cu, 01/05/2026 [#7] → Sở Mới kế thừa so-cu, 10/05/2026 [#9]
        Theo dõi, đôn đốc
        - ubnd (ubnd), từ 01/05/2026 [#8]

        Thời hạn và tình trạng
        - Sở Mới: bị trả lại [#13 #14], 40% [#10] – quá hạn, trễ 3 ngày; theo hạn gốc
          cũng vậy
            “…” – hết ngày 12/06/2026 (quá hạn từ 13/06/2026 00:00) [#12]; hạn gốc: “…”
              – hết ngày 10/06/2026 (quá hạn từ 11/06/2026 00:00) [#6]
            báo hoàn thành 11/06/2026 [#13], ubnd trả lại 12/06/2026 (…) [#14]
            xin gia hạn 01/06/2026 – “…” (…) [#11], chấp thuận một phần: “…” [#12]

        """)
  }

  @Test func `who says what was left out as recorded in error, as far as that is known`() throws {
    var builder = LedgerBuilder()
    builder.organizations("a", "b")
    builder.notice(at: "2026-05-01")
    builder.directive(due: LedgerBuilder.by("2026-06-10"), at: "2026-05-01")
    builder.assign("a", at: "2026-05-01")
    let claim = builder.report("a", .done, at: "2026-06-01")
    let known = builder.last
    builder.record(.eventRetracted(EventRetracted(event: claim, reason: "…")), at: "2026-06-14")
    let desk = try Desk(builder)
    let now = desk.run("who", "d")
    let error = "left out, recorded in error: a claims completion [#\(known) #\(builder.last)]"
    #expect(now.output.contains(error), "\(now.output)")
    #expect(now.output.contains("overdue, 5 days late"))
    let then = desk.run("who", "d", "--known", "\(known)")
    #expect(!then.output.contains("in error"))
    let history = desk.run("history", "--party", "a")
    #expect(history.output.contains("Late days"))
    #expect(history.output.contains("5  [#5]"), "\(history.output)")
  }

  @Test func `who, in English, puts the members of a group in one entry`() throws {
    #expect(
      try Desks.full().run("who", "e").output == """
        e – Báo cáo
        As of 2026-06-15 12:00 · all 26 events known · deadlines strict · done when
        approved

        Lead
        - cac-xa – 8 members: Xã 1, Xã 2, Xã 3 and 5 more (--all lists them) [#24 #25]

        Deadline and status
        - cac-xa (8 obligations)
            “…” – end of 2026-06-14 (late from 2026-06-15 00:00) [#15]
            8/8 overdue: Xã 1, Xã 2, Xã 3 and 5 more [#15]

        """)
  }

  @Test func `the board shows exactly the verdicts that another policy changes`() throws {
    #expect(
      try Desks.full().run("board", "--policy", "inclusive", language: "vi").output == """
        Tại thời điểm 15/06/2026 12:00 · theo toàn bộ 26 sự kiện · cách tính hạn: tính
        cả ngày cuối (inclusive) · tính hoàn thành khi được duyệt

        Nhiệm vụ  Chịu trách nhiệm   Nội dung   Hết ngày         Tình trạng
        d         Sở Mới             Lập đề án  12/06/2026       bị trả lại; đã gia hạn
                                                trễ 3 ngày
        e         cac-xa – 8 đơn vị  Báo cáo    15/06/2026       chưa báo cáo
                                                đến hạn hôm nay

        9 nghĩa vụ: 8 còn hạn · 1 quá hạn
        hoàn thành/đến hạn 0/1 (0,0%) · đúng hạn/đến hạn 0/1 (0,0%) · hoàn thành/tổng số
        0/9 (0,0%)

        Kết luận thay đổi: chặt chẽ (strict) → tính cả ngày cuối (inclusive)
        Nhiệm vụ  Câu chữ  Nay hết ngày  Kết luận           Của ai
        e         …        15/06/2026    quá hạn → còn hạn  cac-xa: 8

        """)
  }

  @Test func `the same question with less knowledge has another answer`() throws {
    let desk = try Desks.full()
    let before = desk.run("who", "d", "--known", "11", "--at", "2026-06-12T12:00").output
    #expect(before.contains("knowing 12 of 26 events"))
    #expect(before.contains("undecided"))
    #expect(before.contains("overdue, 2 days late"))
    let after = desk.run("who", "d", "--at", "2026-06-12T12:00").output
    #expect(after.contains("granted"))
    #expect(after.contains("due today"))
  }

  @Test func `events can be chosen by type, subject, party, time, number and text`() throws {
    let desk = try Desks.full()
    let rows: [([String], Int)] = [
      ([], 26), (["--type", "status"], 2), (["--type", "status.reported"], 2),
      (["--type", "party", "--type", "notice"], 15), (["--subject", "d"], 8),
      (["--party", "so-moi"], 6), (["--since-seq", "24"], 2),
      (["--from", "2026-06-01", "--to", "2026-06-11"], 2), (["--text", "de an"], 1),
      (["--known", "5"], 6), (["--recorder", "nobody"], 0),
    ]
    for (options, count) in rows {
      let answer = desk.run(["events", "--csv"] + options)
      #expect(answer.output.split(separator: "\r\n").count - 1 == count, "\(options)")
      let raw = desk.run(["events", "--raw"] + options).output
      #expect(raw.split(separator: "\n").count == count, "\(options)")
    }
    #expect(desk.run("events", "--raw").output.hasPrefix("{\"specversion\":\"1.0\",\"id\":\"e0\""))
  }

  @Test func `more time that was granted to one member is told as such to the others`()
    throws
  {
    var builder = LedgerBuilder()
    builder.organizations("a", "b")
    builder.group("g", ["a", "b"])
    builder.notice(at: "2026-05-01")
    builder.directive(due: LedgerBuilder.by("2026-06-10"), at: "2026-05-01")
    builder.assign("g", at: "2026-05-01")
    let request = builder.ask("g", at: "2026-06-01")
    builder.extend(
      LedgerBuilder.by("2026-06-30"), request: request, parties: ["b"], at: "2026-06-02")
    let desk = try Desk(builder)
    let told = desk.run("who", "d", "--all", width: 200).output
    #expect(told.contains("granted, which does not move this deadline: “…” [#8]"), "\(told)")
    #expect(told.contains("(…) [#7], granted: “…” [#8]"), "\(told)")
    let noi = desk.run("who", "d", "--all", language: "vi", width: 200).output
    #expect(noi.contains("chấp thuận nhưng không dời hạn này: “…” [#8]"), "\(noi)")
  }

  @Test func `the directives below findings are those that were looked at, vanished ones too`()
    throws
  {
    var builder = LedgerBuilder()
    builder.organizations("a")
    builder.notice(at: "2026-05-01")
    builder.directive(at: "2026-05-01")
    builder.assign("a", at: "2026-05-01")
    let issuance = builder.directive("e", due: LedgerBuilder.by("2026-05-10"), at: "2026-05-01")
    builder.assign("a", to: "e", at: "2026-05-01")
    builder.retract(issuance, at: "2026-06-01")
    let desk = try Desk(builder)
    let told = desk.run("findings", "retracted-after-due").output
    #expect(told.contains("1 finding in 2 directives"), "\(told)")
    let known = desk.run("findings", "retracted-after-due", "--known", "6").output
    #expect(known.contains("0 findings in 2 directives"), "\(known)")
  }
}
