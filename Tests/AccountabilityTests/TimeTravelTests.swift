// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import TestSupport
import Testing

/// The two clocks: what was so, and what was known.
@Suite struct TimeTravelTests {
  /// A directive led by `a`, due by 10 June 2024.
  static func ledger() -> LedgerBuilder {
    var ledger = LedgerBuilder()
    ledger.organizations("a", "b")
    ledger.notice(at: "2024-02-01")
    ledger.directive(due: LedgerBuilder.by("2024-06-10"), at: "2024-02-01")
    ledger.assign("a", at: "2024-02-01")
    return ledger
  }

  /// The point of knowledge at an instant.
  static func known(_ time: String) -> KnowledgePoint { .recorded(LedgerBuilder.time(time)) }

  @Test func `an event recorded later is not known earlier, whenever it took effect`() {
    var ledger = Self.ledger()
    ledger.report("a", .underway, at: "2024-03-01", recorded: "2024-05-01")
    let id: DirectiveID = LedgerBuilder.id("d")
    let then = ledger.view("2024-04-01", known: Self.known("2024-04-30")).obligations(of: id)
    let now = ledger.view("2024-04-01").obligations(of: id)
    #expect(then.map(\.status.value) == [.none])
    #expect(now.map(\.status.value) == [.underway])
    #expect(ledger.view("2024-02-28").obligations(of: id).map(\.status.value) == [.none])
  }

  @Test func `order follows effect, not recording`() {
    var ledger = Self.ledger()
    ledger.report("a", .blocked, at: "2024-04-01")
    ledger.report("a", .underway, at: "2024-03-01", recorded: "2024-05-01")
    #expect(ledger.obligations("2024-06-01").map(\.status.value) == [.blocked])
  }

  @Test func `at one instant order follows recording`() {
    var ledger = Self.ledger()
    ledger.report("a", .blocked, at: "2024-04-01")
    ledger.report("a", .underway, at: "2024-04-01")
    #expect(ledger.obligations("2024-06-01").map(\.status.value) == [.underway])
  }

  @Test func `a retraction undoes from when it is known, even for the time before`() {
    var ledger = Self.ledger()
    let claim = ledger.report("a", .done, at: "2024-03-01")
    ledger.decide(.approved, claim, of: "a", at: "2024-03-05")
    ledger.retract(claim, at: "2024-05-01")
    let id: DirectiveID = LedgerBuilder.id("d")
    let then = ledger.view("2024-04-01", known: Self.known("2024-04-30"))
    #expect(then.obligations(of: id).map(\.cell.value) == [.doneOnTime])
    let now = ledger.view("2024-04-01")
    #expect(now.obligations(of: id).map(\.cell.value) == [.openWithin])
    #expect(now.account(of: id)?.strays.map(\.words) == ["7 claimNotFound"])
    #expect(now.retracted == [seq(6): seq(8)])
    #expect(then.retracted.isEmpty)
  }

  @Test func `a retracted retraction leaves the event standing`() {
    var ledger = Self.ledger()
    let claim = ledger.report("a", .underway, at: "2024-03-01")
    let retraction = ledger.retract(claim, at: "2024-05-01")
    ledger.retract(retraction, at: "2024-05-02")
    #expect(ledger.obligations("2024-06-01").map(\.status.value) == [.underway])
  }

  @Test func `a directive whose issuance is retracted is no more`() {
    var ledger = Self.ledger()
    ledger.retract(LedgerBuilder.eventID("e4"), at: "2024-05-01")
    #expect(ledger.view("2024-06-01").account(of: LedgerBuilder.id("d")) == nil)
    #expect(ledger.view("2024-06-01").directives() == [])
    #expect(ledger.view("2024-06-01", known: .sequence(seq(5))).directives().count == 1)
  }

  @Test func `a succession known in advance takes effect on its day`() {
    var ledger = Self.ledger()
    ledger.succeed("a", by: "b", at: "2024-07-01", recorded: "2024-06-01")
    #expect(ledger.holders("2024-06-30") == ["a"])
    #expect(ledger.holders("2024-07-01") == ["b"])
  }

  @Test func `a succession learned late rewrites who was responsible, but not what was known`() {
    var ledger = Self.ledger()
    ledger.succeed("a", by: "b", at: "2024-03-01", recorded: "2024-09-01")
    #expect(ledger.holders("2024-04-01") == ["b"])
    #expect(ledger.holders("2024-04-01", known: Self.known("2024-08-31")) == ["a"])
  }

  @Test func `an empty ledger and unknown names answer nothing`() {
    let empty = LedgerView(LedgerIndex(), from: Viewpoint(at: .distantFuture))
    #expect(empty.board().rows.isEmpty)
    #expect(empty.knownCount == 0)
    #expect(Self.ledger().view("2024-06-01").who(LedgerBuilder.id("nothing")) == nil)
    #expect(Self.ledger().view("2024-06-01").history(of: Self.party("nobody")) == nil)
    let before = Self.ledger().view("2024-06-01", known: .recorded(.distantPast))
    #expect(before.directives() == [])
  }

  /// A party's identifier, told apart from a directive's.
  static func party(_ text: String) -> PartyID { LedgerBuilder.id(text) }
}
