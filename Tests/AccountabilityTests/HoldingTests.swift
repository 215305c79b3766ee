// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import TestSupport
import Testing

/// Who holds a duty, when: assignment, succession, transfer, groups.
@Suite struct HoldingTests {
  /// A ledger with three bodies, one directive of 1 February 2024 and nobody in charge.
  static func ledger(field: String? = nil) -> LedgerBuilder {
    var ledger = LedgerBuilder()
    ledger.organizations("a", "b", "c")
    ledger.notice(at: "2024-02-01")
    ledger.directive(field: field, at: "2024-02-01")
    return ledger
  }

  /// A ledger in which `a` leads.
  static func led(field: String? = nil) -> LedgerBuilder {
    var ledger = ledger(field: field)
    ledger.assign("a", at: "2024-02-01")
    return ledger
  }

  @Test func `an assigned party holds the duty from its assignment`() {
    let ledger = Self.led()
    #expect(ledger.holders("2024-02-01") == ["a"])
    #expect(ledger.holders("2024-01-31") == [])
  }

  @Test func `a directive that names nobody is held by nobody`() {
    let ledger = Self.ledger()
    #expect(ledger.holders("2024-03-01") == ["nobody"])
    let who = ledger.view("2024-03-01").who(LedgerBuilder.id("d"))
    #expect(who?.responsible.map(\.holder.value) == [.nobody])
  }

  @Test func `where there is neither lead nor execution every party named bears the duty`() {
    var ledger = Self.ledger()
    ledger.assign("a", .coordinate, at: "2024-02-01")
    ledger.assign("b", .monitor, at: "2024-02-01")
    #expect(ledger.holders("2024-03-01") == ["a", "b"])
    ledger.assign("c", .execute, at: "2024-04-01")
    #expect(ledger.holders("2024-04-01") == ["c"])
  }

  @Test func `lead and execution of one party make one obligation`() {
    var ledger = Self.led()
    ledger.assign("a", .execute, at: "2024-02-02")
    let obligations = ledger.obligations("2024-03-01")
    #expect(obligations.count == 1)
    #expect(obligations.first?.roles == [.lead, .execute])
    #expect(obligations.first?.holdings.map(\.words) == ["lead a from 2024-02-01 on"])
    ledger.unassign("a", .lead, at: "2024-04-01")
    #expect(
      ledger.obligations("2024-05-01").first?.holdings.map(\.words) == [
        "lead a from 2024-02-01 to 2024-04-01", "execute a from 2024-04-01 on",
      ])
  }

  @Test func `the only heir takes an open duty at the end of its holder`() {
    var ledger = Self.led()
    ledger.succeed("a", by: "b", at: "2025-03-01")
    #expect(ledger.holders("2025-02-28T23:59") == ["a"])
    #expect(ledger.holders("2025-03-01") == ["b"])
    let holdings = ledger.obligations("2026-01-01")[0].holdings
    #expect(
      holdings.map(\.words) == [
        "lead a from 2024-02-01 to 2025-03-01", "lead b from 2025-03-01 on",
      ])
    #expect(holdings[1].chain.map(\.relation) == [.assigned, .succeeded])
    #expect(holdings[1].chain.map(\.sequences) == [[seq(6)], [seq(7)]])
  }

  /// How a duty passes among heirs.
  struct Succession: Sendable {
    /// The field of the duty.
    let field: String?
    /// The heirs and their fields.
    let heirs: [String: [String]]
    /// Who holds it then.
    let holder: String
  }

  @Test(arguments: [
    Succession(field: nil, heirs: [:], holder: "undecided after a"),
    Succession(field: nil, heirs: ["b": []], holder: "b"),
    Succession(field: "land", heirs: ["b": []], holder: "b"),
    Succession(field: nil, heirs: ["b": ["land"]], holder: "b"),
    Succession(field: "land", heirs: ["b": ["land"]], holder: "b"),
    Succession(field: "work", heirs: ["b": ["land"]], holder: "undecided after a"),
    Succession(field: nil, heirs: ["b": ["land"], "c": ["work"]], holder: "undecided after a"),
    Succession(field: "work", heirs: ["b": ["land"], "c": ["work"]], holder: "c"),
    Succession(field: "work", heirs: ["b": ["land"], "c": []], holder: "c"),
    Succession(field: "land", heirs: ["b": ["land"], "c": []], holder: "b"),
    Succession(field: "land", heirs: ["b": ["land"], "c": ["land"]], holder: "undecided after a"),
    Succession(field: "land", heirs: ["b": [], "c": []], holder: "undecided after a"),
  ])
  func `the heir to the field takes the duty, and otherwise it is undecided`(row: Succession) {
    var ledger = Self.led(field: row.field)
    ledger.succeed("a", by: row.heirs, at: "2025-03-01")
    #expect(ledger.holders("2025-04-01") == [row.holder])
  }

  @Test func `a duty follows heir after heir`() {
    var ledger = Self.led()
    ledger.succeed("a", by: "b", at: "2025-03-01")
    ledger.succeed("b", by: "c", at: "2025-07-01")
    #expect(ledger.holders("2025-06-30") == ["b"])
    #expect(ledger.holders("2025-07-01") == ["c"])
  }

  @Test func `heirs that end at the same instant leave no holding of no length`() {
    var ledger = Self.led()
    ledger.succeed("a", by: "b", at: "2025-03-01")
    ledger.succeed("b", by: "c", at: "2025-03-01")
    let holdings = ledger.obligations("2026-01-01")[0].holdings
    #expect(
      holdings.map(\.words) == [
        "lead a from 2024-02-01 to 2025-03-01", "lead c from 2025-03-01 on",
      ])
    #expect(holdings[1].chain.map(\.relation) == [.assigned, .succeeded, .succeeded])
  }

  @Test func `parties that inherit from each other leave the duty undecided`() {
    var ledger = Self.led()
    ledger.succeed("a", by: "b", at: "2025-03-01")
    ledger.succeed("b", by: "a", at: "2025-03-01")
    #expect(ledger.holders("2025-04-01") == ["undecided after b"])
  }

  @Test func `an assignment to a party that has ended goes to its heir at once`() {
    var ledger = Self.ledger()
    ledger.succeed("a", by: "b", at: "2024-01-15")
    ledger.assign("a", at: "2024-02-01")
    let obligation = ledger.obligations("2024-03-01")[0]
    #expect(obligation.holdings.map(\.words) == ["lead b from 2024-02-01 on"])
    #expect(obligation.id.origin == .party(LedgerBuilder.id("a")))
  }

  @Test func `a transfer ends an undecided succession`() {
    var ledger = Self.led()
    ledger.succeed("a", at: "2025-03-01")
    ledger.transfer("a", to: "c", at: "2025-05-01")
    #expect(
      ledger.obligations("2026-01-01")[0].holdings.map(\.words) == [
        "lead a from 2024-02-01 to 2025-03-01",
        "lead undecided after a from 2025-03-01 to 2025-05-01",
        "lead c from 2025-05-01 on",
      ])
  }

  @Test func `a transfer passes the role and leaves the deadline alone`() {
    var ledger = Self.ledger()
    ledger.directive("x", due: LedgerBuilder.by("2024-06-30"), at: "2024-02-01")
    ledger.assign("a", to: "x", at: "2024-02-01")
    ledger.transfer("a", to: "b", of: "x", at: "2024-06-01")
    let obligation = ledger.obligations("2024-06-15", of: "x")[0]
    #expect(obligation.holder.value.words == "b")
    #expect(obligation.inForce?.due == LedgerBuilder.time("2024-07-01"))
    #expect(obligation.deadlines.count == 1)
  }

  @Test func `a transfer from who had nothing still gives the receiver the role`() {
    var ledger = Self.led()
    ledger.transfer("b", to: "c", at: "2024-05-01")
    #expect(ledger.holders("2024-06-01") == ["a", "c"])
  }

  @Test func `a done duty keeps its old party for ever`() {
    var ledger = Self.led()
    let claim = ledger.report("a", .done, at: "2025-01-10")
    ledger.decide(.approved, claim, of: "a", at: "2025-02-10")
    ledger.succeed("a", by: "b", at: "2025-03-01")
    #expect(ledger.holders("2026-01-01") == ["a"])
    let recognised = ledger.obligations("2026-01-01", count: .recognised)
    #expect(recognised[0].holder.value.words == "b")
  }

  @Test func `a claim that nobody approved does not keep the duty from passing`() {
    var ledger = Self.led()
    let claim = ledger.report("a", .done, at: "2025-01-10")
    ledger.succeed("a", by: "b", at: "2025-03-01")
    ledger.decide(.approved, claim, of: "a", at: "2025-03-05")
    let obligation = ledger.obligations("2026-01-01")[0]
    #expect(obligation.holder.value.words == "b")
    #expect(obligation.claimed?.value == LedgerBuilder.time("2025-01-10"))
    #expect(ledger.obligations("2026-01-01", count: .claimed)[0].holder.value.words == "a")
  }

  @Test func `a done duty that is sent back goes to the heir from then on`() {
    var ledger = Self.led()
    let claim = ledger.report("a", .done, at: "2025-01-10")
    ledger.decide(.approved, claim, of: "a", at: "2025-02-10")
    ledger.succeed("a", by: "b", at: "2025-03-01")
    ledger.decide(.returned, claim, of: "a", at: "2025-04-01")
    #expect(ledger.holders("2025-03-31") == ["a"])
    #expect(ledger.holders("2025-04-01") == ["b"])
  }

  @Test func `an ended assignment releases its party and leaves the duty to nobody`() {
    var ledger = Self.led()
    ledger.unassign("a", at: "2024-05-01")
    let obligations = ledger.obligations("2024-06-01")
    #expect(obligations.map { $0.cell.value } == [.notBinding, .openUndated])
    #expect(obligations.map { $0.holder.value.words } == ["a", "nobody"])
    #expect(
      obligations[1].holdings.map(\.words) == ["lead nobody from 2024-05-01 on"])
  }

  @Test func `an assignment of the heir can be ended in the heir's name`() {
    var ledger = Self.led()
    ledger.succeed("a", by: "b", at: "2025-03-01")
    ledger.unassign("b", at: "2025-04-01")
    #expect(ledger.holders("2025-05-01") == ["b", "nobody"])
    #expect(ledger.obligations("2025-05-01")[0].cell.value == .notBinding)
  }

  @Test func `withdrawal and supersession end what is open and keep what is done`() {
    var ledger = Self.led()
    ledger.assign("b", at: "2024-02-01")
    let claim = ledger.report("a", .done, at: "2024-03-01")
    ledger.decide(.approved, claim, of: "a", at: "2024-03-02")
    ledger.record(
      .directiveWithdrawn(DirectiveWithdrawn(directive: LedgerBuilder.id("d"), reason: "…")),
      at: "2024-04-01")
    let obligations = ledger.obligations("2024-05-01")
    #expect(obligations.map { $0.cell.value } == [.doneUndated, .notBinding])
    #expect(
      obligations[1].binding == .withdrawn(Cited(LedgerBuilder.time("2024-04-01"), [seq(10)])))
    #expect(ledger.view("2024-05-01").who(LedgerBuilder.id("d"))?.responsible.count == 1)
  }

  @Test func `two leads that merge leave one party with two obligations`() {
    var ledger = Self.led()
    ledger.assign("b", at: "2024-02-01")
    ledger.succeed("a", by: "c", at: "2025-03-01")
    ledger.succeed("b", by: "c", at: "2025-03-01")
    #expect(ledger.holders("2025-04-01") == ["c", "c"])
    ledger.report("c", .underway, at: "2025-05-01")
    #expect(ledger.obligations("2025-06-01").map { $0.status.value } == [.underway, .underway])
  }

  @Test func `a field restated decides an heir from then on, and not before`() {
    var ledger = Self.ledger()
    ledger.assign("a", at: "2024-02-01")
    ledger.succeed("a", by: ["b": ["land"], "c": ["work"]], at: "2025-03-01")
    ledger.record(
      .directiveAmended(
        DirectiveAmended(directive: LedgerBuilder.id("d"), reason: "…", field: "work")),
      at: "2025-05-01")
    #expect(ledger.holders("2025-04-01") == ["undecided after a"])
    #expect(
      ledger.obligations("2026-01-01")[0].holdings.map(\.words) == [
        "lead a from 2024-02-01 to 2025-03-01",
        "lead undecided after a from 2025-03-01 to 2025-05-01",
        "lead c from 2025-05-01 on",
      ])
  }

  @Test func `a part in a directive stays when all who still bear it are done`() throws {
    var ledger = Self.led()
    ledger.assign("b", at: "2024-02-01")
    ledger.assign("c", .coordinate, at: "2024-02-01")
    let claim = ledger.report("a", .done, at: "2024-04-10")
    ledger.decide(.approved, claim, of: "a", at: "2024-04-11")
    ledger.unassign("b", at: "2024-04-12")
    ledger.succeed("c", by: "b", at: "2025-03-01")
    let account = try #require(ledger.view("2026-01-01").account(of: LedgerBuilder.id("d")))
    #expect(account.current.last?.words == "coordinate c from 2024-02-01 on")
  }

  @Test func `who lost the role while the duty was done is free once the claim is sent back`() {
    for isWithdrawn in [false, true] {
      var ledger = Self.led()
      let claim = ledger.report("a", .done, at: "2025-01-10")
      if isWithdrawn {
        let body = DirectiveWithdrawn(directive: LedgerBuilder.id("d"), reason: "…")
        ledger.record(.directiveWithdrawn(body), at: "2025-02-10")
      } else {
        ledger.unassign("a", at: "2025-02-10")
      }
      #expect(ledger.obligations("2025-03-01", count: .claimed)[0].cell.value == .doneUndated)
      ledger.decide(.returned, claim, of: "a", at: "2025-04-01")
      #expect(ledger.obligations("2025-05-01", count: .claimed)[0].cell.value == .notBinding)
    }
  }
}
