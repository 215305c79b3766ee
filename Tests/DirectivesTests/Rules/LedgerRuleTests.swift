// Directive ledger · DirectivesTests — SPDX-License-Identifier: Apache-2.0

import Directives
import LedgerLiterals
import Testing

/// The rules about the ledger itself, its calendar and its retractions.
struct LedgerRuleTests {
  /// A retraction.
  private static func retract(_ event: EventID, replacement: EventID? = nil) -> EventBody {
    .eventRetracted(EventRetracted(event: event, reason: "nhầm", replacement: replacement))
  }

  /// A deadline that depends on the policy.
  private static func before(_ due: Instant) -> EventBody {
    .directiveIssued(
      RuleBench.directive(
        "tb/3", deadline: Deadline(rule: .before("2026-06-20"), due: due, phrase: "trước 20/6")))
  }

  /// An adoption.
  private static func adopt(_ policy: DeadlinePolicy) -> EventBody {
    .policyAdopted(PolicyAdopted(ledger: "o", policy: policy))
  }

  /// The policies and calendars.
  static let readings: [RuleRow] = [
    .accepted("the strict reading", before("2026-06-20")),
    .accepted("the inclusive reading", before("2026-06-21"), after: [adopt(.inclusive)]),
    .accepted("the reading that rolls", before("2026-06-23"), after: [adopt(.inclusiveRolled)]),
    .refused(
      "the strict reading after another was adopted", before("2026-06-20"),
      after: [adopt(.inclusive)], .dueDisagrees(stated: "2026-06-20", computed: "2026-06-21"),
      "deadline.due"),
    .accepted(
      "the strict reading after the other was retracted", before("2026-06-20"),
      after: [adopt(.inclusive), retract("h0")]),
    .accepted(
      "a day rolled over a holiday", before("2026-06-24"),
      after: [
        adopt(.inclusiveRolled),
        .calendarDeclared(CalendarDeclared(year: 2026, holidays: ["2026-06-22"])),
      ]),
    .refused(
      "a holiday of another year",
      .calendarDeclared(CalendarDeclared(year: 2026, holidays: ["2027-01-01"])),
      .dayOutsideYear("2027-01-01"), "holidays"),
    .refused(
      "a holiday that is worked",
      .calendarDeclared(
        CalendarDeclared(year: 2026, holidays: ["2026-06-22"], workdays: ["2026-06-22"])),
      .repeated("2026-06-22"), "workdays"),
  ]

  /// Retractions.
  static let retractions: [RuleRow] = [
    .accepted("an event", retract("e1")),
    .accepted("a retraction", retract("h0"), after: [retract("e1")]),
    .accepted("an event again", retract("e1"), after: [retract("e1"), retract("h0")]),
    .refused("nothing", retract("la"), .unknownEvent("la"), "subject"),
    .refused("the opening", retract("open"), .openingStands, "subject"),
    .refused(
      "an event twice", retract("e1"), after: [retract("e1")], .alreadyRetracted("e1"), "subject"),
    .refused(
      "an unknown replacement", retract("e1", replacement: "la"), .unknownEvent("la"),
      "replacement"),
    .refused(
      "itself as replacement", retract("e1", replacement: "e1"), .selfReference,
      "replacement"),
    .accepted("a known replacement", retract("e1", replacement: "e2")),
  ]

  @Test(arguments: readings + retractions)
  func `the ledger obeys the rules`(row: RuleRow) throws { try row.run() }

  @Test func `the first event opens the ledger, and no other does`() throws {
    let opening: EventBody = .ledgerOpened(
      LedgerOpened(origin: "o", format: 1, name: "Sổ", offset: .indochina, policy: .strict))
    let intent = Intent(id: "x", time: "2026-06-01", actor: "van-thu", body: Self.adopt(.strict))
    #expect(throws: Refusal(.ledgerNotOpened, "type")) {
      try LedgerIndex().decide(intent, recordedTime: "2026-06-01")
    }
    #expect(try RuleBench().refusal(opening) == Refusal(.ledgerAlreadyOpened, "type"))
  }

  @Test func `a replacement may come later in the batch, if it comes at all`() throws {
    let bench = try RuleBench()
    let (retraction, next) = (Self.retract("e1", replacement: "next"), Self.adopt(.inclusive))
    let batch = [(retraction, "new" as EventID), (next, "next")].map { body, id in
      Intent(id: id, time: "2026-06-01", actor: "van-thu", body: body)
    }
    #expect(bench.refusal(retraction, announced: Announcement(batch)) == nil)
    #expect(
      bench.refusal(retraction, announced: Announcement(batch.prefix(1)))
        == Refusal(.unknownEvent("next"), "replacement"))
    #expect(
      bench.refusal(Self.retract("e1", replacement: "other"), announced: Announcement(batch))
        == Refusal(.unknownEvent("other"), "replacement"))
  }

  @Test func `an event name is taken once`() throws {
    let refusal = try RuleBench().refusal(Self.adopt(.strict), id: "e1")
    #expect(refusal == Refusal(.duplicateEvent("e1"), "id"))
  }

  @Test func `whoever is acted for is known`() throws {
    let intent = Intent(
      id: "x", time: "2026-06-01", actor: "van-thu", onBehalfOf: "la", body: Self.adopt(.strict))
    let bench = try RuleBench()
    #expect(throws: Refusal(.unknownParty("la"), "onbehalfof")) {
      try bench.index.decide(intent, recordedTime: bench.now)
    }
  }

  @Test func `whether an event stands is the same for one as for all`() throws {
    var bench = try RuleBench()
    for target: EventID in ["e1", "e2", "r0", "e1", "r3", "r4"] {
      try bench.accept(
        Self.retract(target), id: "r\(bench.index.retractions.count)")
    }
    let all = bench.index.retracted(among: bench.index.events.count)
    for event in bench.index.events {
      #expect(bench.index.isRetracted(event.sequence) == (all[event.sequence] != nil))
    }
  }
}
