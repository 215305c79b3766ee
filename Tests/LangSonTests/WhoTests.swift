// Directive ledger · LangSonTests — SPDX-License-Identifier: Apache-2.0

import Testing

/// Who was responsible when, in the real notices.
struct WhoTests {
  @Test func `a duty due within a day is open on that day, with its lead, helpers and appraiser`() {
    let answer = LangSon.ask("who", "tb-vp-2026-06-20/2.1", "--at", "2026-06-22T12:00")
    #expect(
      answer.text.contains(
        """
        Lead
        - Sở Dân tộc và Tôn giáo (so-dan-toc-va-ton-giao), since 2026-06-20 [#494]
        Coordinate
        - Sở Tài chính (so-tai-chinh.2025), since 2026-06-20 [#495]
        - Các cơ quan liên quan: members unresolved, since 2026-06-20 [#496]
        Appraise
        - Sở Tài chính (so-tai-chinh.2025), since 2026-06-20 [#497]
        """))
    #expect(
      answer.unbroken.contains(
        "nothing reported [#493] – open, within term, due today “trong ngày 22/6/2026”"
          + " – end of 2026-06-22 (late from 2026-06-23 00:00) [#493]"))
  }

  @Test func `the day after it is overdue, in Vietnamese too`() {
    let answer = LangSon.ask(
      "who", "tb-vp-2026-06-20/2.1", "--at", "2026-06-23T00:00", in: "vi")
    #expect(
      answer.unbroken.contains(
        "Sở Dân tộc và Tôn giáo: chưa báo cáo [#493] – quá hạn, trễ 1 ngày “trong ngày 22/6/2026”"
          + " – hết ngày 22/06/2026 (quá hạn từ 23/06/2026 00:00) [#493]"))
  }

  @Test func `the last second of the day is in time`() {
    let answer = LangSon.ask("who", "tb-vp-2026-06-20/2.1", "--at", "2026-06-22T23:59:59")
    #expect(answer.unbroken.contains("open, within term, due today"))
  }

  @Test func `three departments lead together before the reorganisation`() {
    let answer = LangSon.ask("who", "tb-ubnd-2024-07-11/2.3.2", "--at", "2024-08-01")
    let leads = """
      Lead - Ban Dân tộc (ban-dan-toc), since 2024-07-11 [#52] \
      - Sở Lao động - Thương binh và Xã hội (so-lao-dong-thuong-binh-va-xa-hoi), \
      since 2024-07-11 [#51] - Sở Nông nghiệp và Phát triển nông thôn \
      (so-nong-nghiep-va-phat-trien-nong-thon), since 2024-07-11 [#50] Deadline
      """
    #expect(answer.unbroken.contains(leads))
  }

  @Test func `after it two have heirs and of the third nobody can say who`() {
    let answer = LangSon.ask("who", "tb-ubnd-2024-07-11/2.3.2", "--at", "2025-11-01")
    for line in [
      "- Sở Dân tộc và Tôn giáo (so-dan-toc-va-ton-giao), since 2025-03-01 [#101]"
        + " assigned to Ban Dân tộc, 2024-07-11 [#52]"
        + " → Sở Dân tộc và Tôn giáo succeeded Ban Dân tộc, 2025-03-01 [#101]",
      "- heir undecided after Sở Lao động - Thương binh và Xã hội, since 2025-03-01 [#99]"
        + " assigned to Sở Lao động - Thương binh và Xã hội, 2024-07-11 [#51]"
        + " → Sở Lao động - Thương binh và Xã hội ended, heir undecided, 2025-03-01 [#99]",
      "- Sở Nông nghiệp và Môi trường (so-nong-nghiep-va-moi-truong), since 2025-03-01 [#96]"
        + " assigned to Sở Nông nghiệp và Phát triển nông thôn, 2024-07-11 [#50] → Sở Nông nghiệp"
        + " và Môi trường succeeded Sở Nông nghiệp và Phát triển nông thôn, 2025-03-01 [#96]",
    ] {
      #expect(answer.unbroken.contains(line))
    }
  }

  @Test func `as known before the reorganisation was recorded the old departments still answer`() {
    let answer = LangSon.ask(
      "who", "tb-ubnd-2024-07-11/2.3.2", "--at", "2025-11-01", "--known", "95")
    #expect(answer.text.contains("- Ban Dân tộc (ban-dan-toc), since 2024-07-11 [#52]"))
    #expect(!answer.text.contains("heir undecided"))
  }
}
