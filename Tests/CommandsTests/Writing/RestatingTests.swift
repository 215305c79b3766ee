// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Testing

/// What is recorded again, with the same words, after something else was recorded in its place.
@Suite struct RestatingTests {
  /// Two commands of which the later counts, and some words that both end with.
  static let pairs: [(String, String, String)] = [
    ("calendar 2027 --holiday 2027-01-01", "calendar 2027 --holiday 2027-01-04", ""),
    (
      "calendar 2027 --holiday 2027-01-01", "calendar 2027 --holiday 2027-01-04",
      "--time 2026-06-01"
    ),
    ("policy inclusive", "policy strict", "--time 2026-06-01"),
    ("rename so-a --name A", "rename so-a --name B", "--time 2026-06-01"),
    ("rename so-a --name A", "rename so-a --name B", ""),
    (
      "assign tb-1/1 so-b --role lead", "unassign tb-1/1 so-b --role lead --reason x",
      "--time 2026-06-01"
    ),
    (
      "extend tb-1/1 --deadline by:2026-08-01 --by van-phong --reason x",
      "extend tb-1/1 --deadline by:2026-09-01 --by van-phong --reason x", "--time 2026-06-01"
    ),
    (
      "extend tb-1/1 --deadline by:2026-08-01 --by van-phong --party so-a,so-b --reason x",
      "extend tb-1/1 --deadline by:2026-09-01 --by van-phong --reason x", "--time 2026-06-01"
    ),
    (
      "transfer tb-1/1 --from so-a --to so-b --role lead --reason x",
      "transfer tb-1/1 --from so-b --to so-a --role lead --reason x", "--time 2026-06-01"
    ),
    (
      "amend tb-1/1 --product A --reason x", "amend tb-1/1 --product B --reason x",
      "--time 2026-06-01"
    ),
  ]

  @Test(arguments: pairs)
  func `what was restated since is recorded again, and then no more`(
    first: String, second: String, ending: String
  ) throws {
    let ledger = try SmallLedger()
    let record = { (command: String) in
      let words = (command + " " + ending).split(separator: " ").map(String.init)
      return ledger.run(["record"] + words).output
    }
    #expect(record(first).hasPrefix("Recorded [#7]"))
    #expect(record(first).hasPrefix("Already recorded [#7]"))
    #expect(record(second).hasPrefix("Recorded [#8]"))
    let again = record(first)
    #expect(again.hasPrefix("Recorded [#9]"), "\(again)")
    #expect(record(first).hasPrefix("Already recorded [#9]"))
  }

  @Test func `what came with a directive comes with it once`() throws {
    let ledger = try SmallLedger()
    let issue = ["directive", "tb-1/2", "--summary", "Lập đề án", "--lead", "so-a"]
    try ledger.record(issue)
    let time = ["--role", "lead", "--time", "2026-05-28"]
    try ledger.record(["unassign", "tb-1/2", "so-a", "--reason", "nhầm"] + time)
    try ledger.record(["assign", "tb-1/2", "so-b"] + time)
    let again = ledger.run(["record"] + issue).output
    #expect(again.contains("[#7]") && !again.contains("Recorded [#11]"), "\(again)")
  }

  @Test func `what takes effect at another time restates nothing of an earlier one`() throws {
    let ledger = try SmallLedger()
    let first = ["rename", "so-a", "--name", "A", "--time", "2026-06-01"]
    try ledger.record(first)
    try ledger.record(["rename", "so-a", "--name", "B", "--time", "2026-06-10"])
    #expect(ledger.run(["record"] + first).output.hasPrefix("Already recorded [#7]"))
    try ledger.record(["rename", "so-a", "--name", "C", "--time", "2026-06-01", "--id", "c"])
    try ledger.record(["retract", "c", "--reason", "nhầm"])
    #expect(ledger.run(["record"] + first).output.hasPrefix("Already recorded [#7]"))
    let amend = ["amend", "tb-1/1", "--reason", "x", "--time", "2026-06-01"]
    try ledger.record(amend + ["--product", "A"])
    try ledger.record(amend + ["--field", "đất"])
    let again = ledger.run(["record"] + amend + ["--product", "A"]).output
    #expect(again.hasPrefix("Already recorded [#11]"), "\(again)")
  }

  @Test func `issued anew with a lead that is one still, a directive says what to retract`() throws
  {
    let ledger = try SmallLedger()
    let issue = [
      "record", "directive", "tb-1/1", "--section", "1", "--summary", "Lập đề án", "--lead", "so-a",
      "--time", "2026-06-02",
    ]
    let issuance = try #require(
      ledger.run(["events", "--type", "directive.issued", "--json"]).output
        .split(separator: "\"id\":\"").last?.split(separator: "\"").first)
    try ledger.record(["retract", String(issuance), "--reason", "x"])
    let refusal = ledger.run(issue + ["--lang", "en"])
    #expect(refusal.status == .badInput)
    let event = try #require(
      refusal.messages.split(separator: "by event ").last?.split(separator: ";").first)
    #expect(refusal.messages.contains("retract that event first"), "\(refusal.messages)")
    let vietnamese = ledger.run(issue + ["--lang", "vi"]).messages
    #expect(vietnamese.contains("theo sự kiện \(event); hãy bỏ"), "\(vietnamese)")
    try ledger.record(["retract", String(event), "--reason", "x"])
    #expect(ledger.run(issue).status == .fine)
  }
}
