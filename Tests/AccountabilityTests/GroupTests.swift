// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import TestSupport
import Testing

/// Orders to groups: members, remainders, joining, leaving, resolving, ending.
@Suite struct GroupTests {
  /// A ledger whose directive of 1 February 2024 is led by the group `g`.
  static func ledger(
    _ members: [String] = [], scope: GroupScope = .closed, size: Int64? = nil
  ) -> LedgerBuilder {
    var ledger = LedgerBuilder()
    ledger.organizations("a", "b", "c", "x")
    ledger.group("g", members, scope: scope, size: size)
    ledger.group("h", ["b", "c"])
    ledger.notice(at: "2024-02-01")
    ledger.directive(at: "2024-02-01")
    ledger.assign("g", at: "2024-02-01")
    return ledger
  }

  @Test func `each member of a closed group has an obligation of its own`() {
    let ledger = Self.ledger(["a", "b"])
    let obligations = ledger.obligations("2024-03-01")
    #expect(obligations.map { $0.holder.value.words } == ["a", "b"])
    #expect(obligations.allSatisfy { $0.group == LedgerBuilder.id("g") })
    #expect(obligations[0].holdings[0].chain.map(\.relation) == [.assigned, .member])
    #expect(obligations[0].holder.sequences == [seq(5), seq(9)])
  }

  @Test func `an open group that nobody resolved is one obligation held by nobody`() {
    let ledger = Self.ledger(scope: .open)
    #expect(ledger.holders("2024-03-01") == ["unresolved g"])
  }

  @Test func `a group larger than its known members has a remainder`() {
    let ledger = Self.ledger(["a", "b"], size: 11)
    #expect(ledger.holders("2024-03-01") == ["a", "b", "2 of 11 in g"])
  }

  @Test func `an assignment under an open group resolves it`() {
    var ledger = Self.ledger(scope: .open)
    ledger.assign("x", under: "g", at: "2024-04-01")
    #expect(ledger.holders("2024-03-31") == ["unresolved g"])
    let obligations = ledger.obligations("2024-05-01")
    #expect(obligations.map { $0.holder.value.words } == ["x", "unresolved g"])
    #expect(obligations.map { $0.cell.value } == [.openUndated, .notBinding])
    #expect(obligations[0].holdings[0].chain.map(\.relation) == [.assigned, .resolved])
  }

  @Test func `an open group whose resolution ends is unresolved again`() {
    var ledger = Self.ledger(scope: .open)
    ledger.assign("x", under: "g", at: "2024-04-01")
    ledger.unassign("x", at: "2024-05-01")
    let remainder = ledger.obligations("2024-06-01").last
    #expect(
      remainder?.holdings.map(\.words) == [
        "lead unresolved g from 2024-02-01 to 2024-04-01", "lead unresolved g from 2024-05-01 on",
      ])
  }

  @Test func `a member that joins later bears from then on`() {
    var ledger = Self.ledger(["a"])
    ledger.join("g", "x", at: "2024-04-01")
    #expect(ledger.holders("2024-03-31") == ["a"])
    #expect(
      ledger.obligations("2024-05-01").last?.holdings.map(\.words) == [
        "lead x from 2024-04-01 on"
      ])
  }

  @Test func `a member that left before it was done is released, one that was done is not`() {
    var ledger = Self.ledger(["a", "b"])
    let claim = ledger.report("a", .done, at: "2024-03-01")
    ledger.decide(.approved, claim, of: "a", at: "2024-03-02")
    ledger.leave("g", "a", at: "2024-04-01")
    ledger.leave("g", "b", at: "2024-04-01")
    let obligations = ledger.obligations("2024-05-01")
    #expect(obligations.prefix(2).map { $0.cell.value } == [.doneUndated, .notBinding])
    #expect(obligations[0].holdings.map(\.words) == ["lead a from 2024-02-01 on"])
    #expect(obligations[1].holdings.last?.ending?.value == .left)
  }

  @Test func `a remainder shrinks as members become known and goes when all are`() {
    var ledger = Self.ledger(["a"], size: 3)
    ledger.join("g", "b", at: "2024-04-01")
    ledger.join("g", "c", at: "2024-05-01")
    #expect(
      ledger.obligations("2024-06-01").last?.holdings.map(\.words) == [
        "lead 1 of 3 in g from 2024-02-01 to 2024-04-01",
        "lead 2 of 3 in g from 2024-04-01 to 2024-05-01",
      ])
  }

  @Test func `the heir of a member takes over its obligation`() {
    var ledger = Self.ledger(["a", "b"])
    ledger.succeed("a", by: "x", at: "2025-03-01")
    let obligations = ledger.obligations("2025-04-01")
    #expect(obligations.map { $0.holder.value.words } == ["x", "b"])
    #expect(
      obligations[0].holdings.last?.chain.map(\.relation) == [.assigned, .member, .succeeded])
  }

  @Test func `the end of a group without heir leaves its members' duties undecided`() {
    var ledger = Self.ledger(["a"], size: 11)
    ledger.succeed("g", at: "2025-07-01")
    #expect(ledger.holders("2025-06-30") == ["a", "1 of 11 in g"])
    #expect(ledger.holders("2025-07-01") == ["undecided after g", "undecided after g"])
    ledger.transfer("g", to: "x", at: "2025-09-01")
    #expect(ledger.holders("2025-09-01") == ["x", "x"])
  }

  @Test func `a member that ended before its group stays undecided for its own sake`() {
    var ledger = Self.ledger(["a", "b"])
    ledger.succeed("a", at: "2025-07-01")
    ledger.succeed("g", at: "2025-07-01")
    #expect(ledger.holders("2025-07-01") == ["undecided after a", "undecided after g"])
    ledger.transfer("a", to: "x", at: "2025-08-01")
    #expect(ledger.holders("2025-08-01") == ["x", "undecided after g"])
    ledger.transfer("g", to: "c", at: "2025-09-01")
    #expect(ledger.holders("2025-09-01") == ["x", "c"])
  }

  @Test func `the members of a group's heir take over from its members`() {
    var ledger = Self.ledger(["a", "b"])
    ledger.succeed("g", by: "h", at: "2025-07-01")
    let obligations = ledger.obligations("2025-08-01")
    #expect(obligations.map { $0.holder.value.words } == ["a", "b", "c"])
    #expect(obligations.map { $0.cell.value } == [.notBinding, .openUndated, .openUndated])
    #expect(obligations[1].holdings.map(\.holder.words) == ["b", "b"])
  }

  @Test func `a single party that inherits from a group holds each member's obligation`() {
    var ledger = Self.ledger(["a", "b"])
    ledger.succeed("g", by: "x", at: "2025-07-01")
    #expect(ledger.holders("2025-08-01") == ["x", "x"])
  }

  @Test func `groups within groups are taken apart`() {
    var ledger = Self.ledger(["a"])
    ledger.join("g", "h", at: "2024-03-01")
    #expect(ledger.holders("2024-02-15") == ["a"])
    #expect(ledger.holders("2024-03-01") == ["a", "b", "c"])
    ledger.leave("h", "c", at: "2024-04-01")
    #expect(ledger.obligations("2024-05-01").map { $0.cell.value.isOpen } == [true, true, false])
  }

  @Test func `a group that contains itself is no endless road`() {
    var ledger = Self.ledger(["a"])
    ledger.join("g", "g", at: "2024-03-01")
    ledger.join("h", "g", at: "2024-03-01")
    ledger.join("g", "h", at: "2024-03-02")
    #expect(ledger.holders("2024-04-01") == ["a", "b", "c"])
    let view = ledger.view("2024-04-01")
    #expect(
      view.register.isIn(LedgerBuilder.id("c"), group: LedgerBuilder.id("g"), at: view.at))
  }

  @Test func `one member's assignment can be ended alone, and it stays out`() {
    var ledger = Self.ledger(["a", "b"])
    ledger.unassign("a", at: "2024-04-01")
    ledger.join("g", "x", at: "2024-05-01")
    #expect(ledger.obligations("2024-06-01").map { $0.cell.value.isOpen } == [false, true, true])
  }

  @Test func `a transfer of the whole group releases the members`() {
    var ledger = Self.ledger(["a", "b"])
    ledger.transfer("g", to: "x", at: "2024-04-01")
    let open = ledger.obligations("2024-05-01").filter { $0.cell.value.isOpen }
    #expect(open.map { $0.holder.value.words } == ["x"])
  }

  @Test func `a duty that passes to a group is divided among its members`() {
    var ledger = Self.ledger(["a"])
    ledger.succeed("a", by: "h", at: "2025-03-01")
    let obligations = ledger.obligations("2025-04-01")
    #expect(obligations.map { $0.holder.value.words } == ["a", "b", "c"])
    #expect(obligations[0].holdings.last?.ending?.value == .divided)
  }

  @Test func `a member answers since the assignment, or since it joined, and cites just that`()
    throws
  {
    var ledger = Self.ledger(["a"])
    ledger.join("g", "x", at: "2024-04-01")
    let view = ledger.view("2024-05-01")
    let answer = try #require(view.who(LedgerBuilder.id("d")))
    #expect(
      answer.responsible.map(\.since) == [
        Cited(LedgerBuilder.time("2024-02-01"), [seq(9)]),
        Cited(LedgerBuilder.time("2024-04-01"), [seq(10)]),
      ])
    let history = try #require(view.history(of: LedgerBuilder.id("d") as DirectiveID))
    let began = history.entries.filter { entry in
      entry.effects.contains { if case .began = $0 { true } else { false } }
    }
    #expect(began.map(\.event.sequence) == [seq(9), seq(10)])
  }

  @Test(arguments: [10, 64, 500])
  func `groups within groups end somewhere, however many they are`(count: Int) {
    var ledger = LedgerBuilder()
    ledger.organizations("a")
    ledger.group("g0", ["a"])
    for number in 1..<count { ledger.group("g\(number)", ["g\(number - 1)"]) }
    ledger.notice(at: "2024-02-01")
    ledger.directive(at: "2024-02-01")
    ledger.assign("g\(count - 1)", at: "2024-02-01")
    #expect(ledger.holders("2024-03-01") == [count > 65 ? "g\(count - 66)" : "a"])
  }

  @Test(arguments: [10, 500])
  func `groups that succeed groups end somewhere, however many they are`(count: Int) {
    var ledger = LedgerBuilder()
    ledger.organizations("a")
    for number in 0..<count { ledger.group("g\(number)", ["a"]) }
    ledger.notice(at: "2024-02-01")
    ledger.directive(at: "2024-02-01")
    ledger.assign("g0", at: "2024-02-01")
    for number in 1..<count {
      ledger.succeed("g\(number - 1)", by: "g\(number)", at: "2024-02-02")
    }
    let holders = ledger.holders("2024-03-01")
    #expect(holders == (count > 64 ? ["a", "unresolved g65"] : ["a"]))
  }

  @Test func `groups that contain one another and nobody else keep the duty`() {
    var ledger = LedgerBuilder()
    ledger.group("g", ["h"])
    ledger.group("h", ["g"])
    ledger.notice(at: "2024-02-01")
    ledger.directive(at: "2024-02-01")
    ledger.assign("g", at: "2024-02-01")
    #expect(ledger.holders("2024-03-01") == ["unresolved g"])
  }
}
