// Directive ledger · LangSonTests — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import Testing

/// What another reading of “trước ngày …” changes.
struct PolicyTests {
  @Test func `on the day that is named, the inclusive reading changes exactly these verdicts`()
    throws
  {
    let answer = LangSon.ask("--policy", "inclusive", "--at", "2026-06-10T12:00", "--json")
    let object = try answer.json
    let communes = ["bang-mac", "chi-lang", "chien-thang", "nhan-ly", "quan-son", "van-linh"]
    #expect(
      object?["verdictchanges"] == [
        [
          "after": "open-within", "before": "open-overdue",
          "directive": "tb-ubnd-2026-05-27/2.10.4",
          "holders": .array(communes.map { .string("ubnd-xa-" + $0) }),
        ],
        [
          "after": "open-within", "before": "open-overdue",
          "directive": "tb-ubnd-2026-05-28/1.3.12", "holders": ["thong-ke-tinh"],
        ],
      ])
  }

  @Test func `a reader sees the phrase, the day and whose verdict changes`() {
    let answer = LangSon.ask(
      "--policy", "inclusive", "--at", "2026-06-10T12:00", in: "vi")
    #expect(answer.unbroken.contains("tb-ubnd-2026-05-28/1.3.12 trước ngày 10/06/2026"))
    #expect(answer.text.contains("Thống kê tỉnh"))
  }

  @Test func `on other days it changes none, and says which deadlines move`() {
    let answer = LangSon.ask("--policy", "inclusive", "--at", "2026-06-25")
    #expect(answer.unbroken.contains("No verdict changes at this instant."))
    #expect(answer.unbroken.contains("tb-vp-2026-06-20/6.7"))
  }
}
