// Directive ledger · ReportsTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives
import LedgerLiterals
import Reports
import Testing

/// The sentences about rights that people do not have.
@Suite struct AuthorityWordsTests {
  @Test(arguments: [
    (Deciders.Question.completion, ["so-c", "vp"] as [PartyID]), (.recognition, []),
    (.moreTime, ["a", "b", "c", "d", "e", "f"]),
  ])
  func `who does not decide is told what is decided, and who does`(
    question: Deciders.Question, parties: [PartyID]
  ) {
    let reason = Refusal.Reason.notDecider(
      "so-b",
      Deciders(in: "tb/1", on: question, at: "2026-06-10T00:00:00+07:00", parties: parties))
    let (english, vietnamese) =
      switch question {
      case .completion:
        (
          "so-b does not decide on claims in tb/1; a monitor, an appraiser, a receiver, the issuer "
            + "or the concluder does (at 2026-06-10: so-c, vp)",
          "so-b không có thẩm quyền quyết định việc hoàn thành nhiệm vụ tb/1; thẩm quyền thuộc bên "
            + "theo dõi, thẩm định, tiếp nhận, nơi ban hành hoặc người kết luận (tại thời điểm "
            + "10/06/2026: so-c, vp)"
        )
      case .recognition:
        (
          "so-b does not recognise claims in tb/1; a monitor, an appraiser, a receiver, the "
            + "issuer, the concluder or a party above them does (at 2026-06-10: nobody)",
          "so-b không có thẩm quyền công nhận kết quả nhiệm vụ tb/1; thẩm quyền thuộc bên theo "
            + "dõi, thẩm định, tiếp nhận, nơi ban hành, người kết luận hoặc cấp trên (tại thời "
            + "điểm 10/06/2026: chưa có ai)"
        )
      case .moreTime:
        (
          "so-b does not decide on more time for tb/1; the issuer, the concluder or a party above "
            + "them does (at 2026-06-10: a, b, c, d, e, …)",
          "so-b không có thẩm quyền quyết định gia hạn nhiệm vụ tb/1; thẩm quyền thuộc nơi ban "
            + "hành, người kết luận hoặc cấp trên (tại thời điểm 10/06/2026: a, b, c, d, e, …)"
        )
      }
    #expect(Words(.english).sentence(Refusal(reason)).contains(english))
    #expect(Words(.vietnamese).sentence(Refusal(reason)).contains(vietnamese))
  }

  @Test func `who is not enrolled is told about this record, not about the whole ledger`() {
    let refusal = Refusal(.notPrincipal("stranger"))
    #expect(
      Words(.english).sentence(refusal).contains(
        "stranger is not enrolled; this can be recorded by enrolled people only"))
    #expect(
      Words(.vietnamese).sentence(refusal).contains(
        "stranger chưa được cấp quyền; nội dung này chỉ người được cấp quyền mới được ghi"))
  }
}
