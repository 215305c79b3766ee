// Directive ledger · LangSonTests — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import Testing

/// How many obligations the real notices make.
struct CountTests {
  @Test(arguments: [("tb-vp-2026-06-20/6.3", 65), ("tb-ubnd-2026-05-27/2.10.4", 6)])
  func `an order to a group is one obligation of each member`(directive: String, count: Int) throws
  {
    let object = try LangSon.ask("who", directive, "--json").json
    #expect(object?["obligations"]?.arrayValue?.count == count)
  }

  @Test func `the overview counts notices, directives and obligations, and its cells add up`()
    throws
  {
    let object = try #require(try LangSon.ask("--json").json)
    let counts = try #require(object["counts"]?.objectValue)
    func cell(_ name: String) -> Int64 { counts[name]?.integerValue ?? -1 }
    #expect(object["directives"]?.integerValue == 143)
    #expect(cell("all") == 1_886)
    #expect(cell("open") == cell("openwithin") + cell("openoverdue") + cell("openundated"))
    #expect(cell("all") == cell("open") + cell("done") + cell("notbinding"))
    #expect((cell("openwithin"), cell("openoverdue"), cell("openundated")) == (200, 96, 1_590))
  }

  @Test func `nothing is said to be done, for no document says so`() {
    let overview = LangSon.ask().unbroken
    #expect(overview.contains("done of due 0/96 (0.0%)"))
    #expect(overview.contains("The ledger holds no report yet"))
    #expect(!LangSon.ask("events").text.contains("status.reported"))
  }
}
