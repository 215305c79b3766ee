// Directive ledger · LangSonTests — SPDX-License-Identifier: Apache-2.0

import Testing

/// The contradictions and gaps of the real notices: recorded as they are, and found.
struct FindingTests {
  @Test func `a report is due before the figures that it is made from`() {
    let answer = LangSon.ask("findings", "input-due-after-output")
    #expect(
      answer.unbroken.contains(
        "input-due-after-output – an input is due after its output: 1"
          + " - tb-ubnd-2026-05-28/1.3.11: it needs tb-ubnd-2026-05-28/1.2.1,"
          + " due end of 2026-06-05, after its own deadline, end of 2026-06-03 [#379 #416]"))
  }

  @Test func `fifteen of twenty-three late and nine in time make twenty-four`() {
    let answer = LangSon.ask("findings", "figures-disagree")
    #expect(answer.unbroken.contains("the shares add up to 24 of 23"))
    #expect(
      answer.unbroken.contains(
        "the parts add up to 14, not 15; as printed: “15/23 dự án chậm tiến độ, gồm 4 + 4 + 6”"))
  }

  @Test func `figures that disagree are found in Vietnamese`() {
    let answer = LangSon.ask("findings", "figures-disagree", in: "vi")
    #expect(answer.unbroken.contains("các phần cộng lại là 14, không phải 15"))
  }

  @Test func `each open group is found unresolved, with the events that registered it`() {
    let answer = LangSon.ask("findings", "group-unresolved")
    #expect(answer.text.contains("group-unresolved – group not resolved: 25"))
    #expect(answer.text.contains("cac-so-ban-nganh.2026-05-28"))
    #expect(!answer.text.contains("ubnd-cac-xa-phuong"))
  }

  @Test func `findings can be asked of one notice`() {
    let answer = LangSon.ask("findings", "no-lead", "--notice", "tb-ubnd-2026-05-27")
    #expect(answer.text.contains("tb-ubnd-2026-05-27/3.2"))
    #expect(!answer.text.contains("tb-vp-2026-06-20"))
  }
}
