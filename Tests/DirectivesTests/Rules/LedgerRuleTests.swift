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

  /// A registration.
  private static let registration: EventBody = .partyRegistered(
    PartyRegistered(party: "moi", kind: .organization, name: "Tên"))

  /// A report that a directive is done.
  private static let claim: EventBody = .statusReported(
    StatusReported(directive: "tb/1", party: "so-a", status: .done))

  /// A decision on the claim that came first.
  private static func decide(_ decision: CompletionDecision) -> EventBody {
    .completionDecided(
      CompletionDecided(
        decision: decision, directive: "tb/1", party: "so-a", by: "so-b", claim: "h0", reason: "…"))
  }

  /// A request for more time, and the two answers to it.
  private static let (ask, grant, deny): (EventBody, EventBody, EventBody) = (
    .extensionRequested(ExtensionRequested(directive: "tb/1", party: "so-a", reason: "…")),
    .deadlineChanged(
      DeadlineChanged(
        directive: "tb/1",
        deadline: Deadline(rule: .by("2026-06-30"), due: "2026-07-01", phrase: "30/6"),
        reason: "…", by: "so-b", request: "h0")),
    .extensionRefused(
      ExtensionRefused(directive: "tb/1", request: "h0", by: "so-b", reason: "…"))
  )

  /// A succession.
  private static func succeed(_ party: PartyID, _ heir: PartyID) -> EventBody {
    .partySucceeded(PartySucceeded(party: party, heirs: [Heir(party: heir)]))
  }

  /// Retractions that are taken back after something else has come in.
  static let returns: [RuleRow] = [
    .accepted("a registration", retract("h1"), after: [registration, retract("h0")]),
    .refused(
      "a party registered again", retract("h1"),
      after: [registration, retract("h0"), registration],
      .cannotReturn("h0", .duplicateParty("moi")), "subject"),
    .accepted(
      "a party registered again, in error", retract("h1"),
      after: [registration, retract("h0"), registration, retract("h2")]),
    .refused(
      "an approval of what was returned since", retract("h2"),
      after: [claim, decide(.approved), retract("h1"), decide(.returned)],
      .cannotReturn("h1", .alreadyDecided("h0", .returned)), "subject"),
    .refused(
      "more time for what was refused since", retract("h2"),
      after: [ask, grant, retract("h1"), deny], .cannotReturn("h1", .alreadySettled("h0")),
      "subject"),
    .accepted(
      "a deadline read under another policy since", retract("h1"),
      after: [before("2026-06-20"), retract("h0"), adopt(.inclusive)]),
    .refused(
      "a circle of heirs", retract("h1"),
      after: [succeed("so-a", "so-b"), retract("h0"), succeed("so-b", "so-a")],
      .cannotReturn("h0", .successionCycle("so-b")), "subject"),
    .refused(
      "a retraction of what was retracted again", retract("h2"),
      after: [registration, retract("h0"), retract("h1"), retract("h0")],
      .cannotReturn("h1", .alreadyRetracted("h0")), "subject"),
    .refused(
      "a retraction that takes another out again", retract("h5"),
      after: [
        registration, retract("h0"), retract("h1"), retract("h2"), retract("h3"), retract("h4"),
        registration,
      ], .cannotReturn("h0", .duplicateParty("moi")), "subject"),
  ]

  @Test(arguments: readings + retractions + returns)
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
      bench.refusal(retraction, announced: Announcement(Array(batch.prefix(1))))
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
