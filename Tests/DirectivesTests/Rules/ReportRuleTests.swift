// Directive ledger · DirectivesTests — SPDX-License-Identifier: Apache-2.0

import Directives
import LedgerLiterals
import Testing

/// The rules about reports, completions, deadlines and extensions.
struct ReportRuleTests {
  /// A report in the first directive.
  private static func report(
    _ status: ReportedStatus, by party: PartyID = "so-a", percent: Int64? = nil,
    period: Period? = nil, reason: String? = nil, in directive: DirectiveID = "tb/1"
  ) -> EventBody {
    .statusReported(
      StatusReported(
        directive: directive, party: party, status: status, percent: percent, period: period,
        reason: reason))
  }

  /// A decision in the first directive on the claim h0.
  private static func decide(
    _ decision: CompletionDecision, on claim: EventID = "h0", of party: PartyID = "so-a",
    by: PartyID = "so-b", reason: String? = "vì"
  ) -> EventBody {
    .completionDecided(
      CompletionDecided(
        decision: decision, directive: "tb/1", party: party, by: by, claim: claim, reason: reason))
  }

  /// A new deadline in the first directive.
  private static func extend(
    _ day: CalendarDay = "2026-07-10", reason: String = "lũ", request: EventID? = nil,
    parties: [PartyID] = []
  ) -> EventBody {
    .deadlineChanged(
      DeadlineChanged(
        directive: "tb/1",
        deadline: Deadline(
          rule: .by(day), due: Instant(startOf: day.advanced(by: 1) ?? day, in: .indochina),
          phrase: "x"),
        reason: reason, by: "so-b", request: request, parties: parties))
  }

  /// A monthly duty.
  private static let monthly: EventBody = .directiveIssued(
    DirectiveIssued(
      directive: "tb/3", notice: "tb", section: "3", summary: "Báo cáo", force: .order,
      kind: .recurring, recurrence: Recurrence(frequency: .monthly, dueDay: 25, phrase: "tháng")))

  /// How a monthly duty recurs.
  private static func monthly(until: Instant?, dueDay: Int? = 25) -> Recurrence {
    Recurrence(frequency: .monthly, until: until, dueDay: dueDay, phrase: "tháng")
  }

  /// Another recurrence of the monthly duty.
  private static func amend(_ recurrence: Recurrence) -> EventBody {
    .directiveAmended(DirectiveAmended(directive: "tb/3", reason: "x", recurrence: recurrence))
  }

  /// Which rounds there are, of a monthly duty since 5 June 2026.
  static let rounds: [RuleRow] = [
    .refused(
      "a round before the duty", report(.done, period: "2026-05", in: "tb/3"), after: [monthly],
      .noRound("2026-05", since: "2026-06-05", until: nil), "period"),
    .accepted(
      "a round to come", report(.done, period: "2026-12", in: "tb/3"),
      after: [monthly, amend(monthly(until: "2027-01-01"))]),
    .refused(
      "a round that was due before the duty", report(.done, period: "2026-06", in: "tb/4"),
      after: [
        .directiveIssued(
          DirectiveIssued(
            directive: "tb/4", notice: "tb", section: "4", summary: "Báo cáo", force: .order,
            kind: .recurring, recurrence: monthly(until: "2027-01-01", dueDay: 3)))
      ], .noRound("2026-06", since: "2026-06-05", until: "2027-01-01"), "period"),
    .refused(
      "a round after the end", report(.done, period: "2027-01", in: "tb/4"),
      after: [
        .directiveIssued(
          DirectiveIssued(
            directive: "tb/4", notice: "tb", section: "4", summary: "Báo cáo", force: .order,
            kind: .recurring, recurrence: monthly(until: "2027-01-01")))
      ], .noRound("2027-01", since: "2026-06-05", until: "2027-01-01"), "period"),
    .accepted(
      "a round that an amendment left behind", report(.done, period: "2026-06", in: "tb/3"),
      after: [
        monthly, amend(Recurrence(frequency: .quarterly, dueDay: 5, phrase: "quý")),
      ]),
    .refused(
      "a round after an end that an amendment set", report(.done, period: "2026-09", in: "tb/3"),
      after: [monthly, amend(monthly(until: "2026-08-01"))],
      .noRound("2026-09", since: "2026-06-05", until: "2026-08-01"), "period"),
    .refused(
      "a round before the duty became a recurring one",
      report(.done, period: "2026-05", in: "tb/1"),
      after: [
        .directiveAmended(
          DirectiveAmended(directive: "tb/1", reason: "x", recurrence: monthly(until: nil)))
      ], .noRound("2026-05", since: "2026-06-05", until: nil), "period"),
    .accepted(
      "any round of what comes round at no stated time",
      report(.done, period: "2020-01", in: "tb/3"),
      after: [monthly, amend(Recurrence(frequency: .unstated, phrase: "định kỳ"))]),
  ]

  /// A request for more time in the first directive.
  private static let ask: EventBody = .extensionRequested(
    ExtensionRequested(directive: "tb/1", party: "so-a", reason: "lũ"))

  /// A refusal of the request h0.
  private static let turnDown: EventBody = .extensionRefused(
    ExtensionRefused(directive: "tb/1", request: "h0", by: "so-b", reason: "muộn"))

  /// Reports.
  static let reports: [RuleRow] = [
    .accepted("progress", report(.underway, percent: 100)),
    .accepted("a report by a stranger", report(.done, by: "so-c")),
    .accepted("done twice", report(.done), after: [report(.done)]),
    .refused(
      "an unknown directive", report(.done, in: "tb/9"), .unknownDirective("tb/9"), "subject"),
    .refused("an unknown party", report(.done, by: "la"), .unknownParty("la"), "party"),
    .refused(
      "a report from the future", report(.done), at: "2026-06-25T09:00:01+07:00",
      .timeInFuture("2026-06-25T09:00:01+07:00", now: "2026-06-25T09:00:00+07:00"), "time"),
    .accepted("a report of this very instant", report(.done), at: "2026-06-25T09:00:00+07:00"),
    .refused(
      "more than everything", report(.underway, percent: 101), .outOfRange(101, allowed: 0...100),
      "percent"),
    .refused(
      "less than nothing", report(.underway, percent: -1), .outOfRange(-1, allowed: 0...100),
      "percent"),
    .refused("blocked by nothing", report(.blocked), .missing, "reason"),
    .accepted("blocked by something", report(.blocked, reason: "thiếu vốn")),
    .refused(
      "a period of no recurrence", report(.done, period: "2026-06"), .notRecurring, "period"),
    .accepted(
      "a month of a monthly duty", report(.done, period: "2026-06", in: "tb/3"), after: [monthly]),
    .refused(
      "a week of a monthly duty", report(.done, period: "2026-W25", in: "tb/3"), after: [monthly],
      .wrongPeriod("2026-W25", .monthly), "period"),
    .refused(
      "a reminder to nobody", .reminderSent(ReminderSent(directive: "tb/1", by: "so-a")), .missing,
      "to"),
  ]

  /// Completion.
  static let completions: [RuleRow] = [
    .accepted("approval of a claim", decide(.approved), after: [report(.done)]),
    .accepted("approval by the claimant", decide(.approved, by: "so-a"), after: [report(.done)]),
    .refused("approval of nothing", decide(.approved), .nothingClaimed("h0"), "claim"),
    .refused(
      "approval of progress", decide(.approved), after: [report(.underway)], .nothingClaimed("h0"),
      "claim"),
    .refused(
      "approval of another's claim", decide(.approved, of: "so-b"), after: [report(.done)],
      .nothingClaimed("h0"), "claim"),
    .refused(
      "approval of a retracted claim", decide(.approved),
      after: [
        report(.done), .eventRetracted(EventRetracted(event: "h0", reason: "nhầm")),
      ], .nothingClaimed("h0"), "claim"),
    .refused(
      "approval twice", decide(.approved), after: [report(.done), decide(.approved)],
      .alreadyDecided("h0", .approved), "claim"),
    .refused(
      "approval after return", decide(.approved), after: [report(.done), decide(.returned)],
      .alreadyDecided("h0", .returned), "claim"),
    .accepted(
      "approval of the next claim", decide(.approved, on: "h2"),
      after: [report(.done), decide(.returned), report(.done)]),
    .refused(
      "return without reason", decide(.returned, reason: nil), after: [report(.done)], .missing,
      "reason"),
    .accepted(
      "recognition of an approval", decide(.recognised), after: [report(.done), decide(.approved)]),
    .refused(
      "recognition without approval", decide(.recognised), after: [report(.done)],
      .notApproved("h0"), "claim"),
    .refused(
      "recognition twice", decide(.recognised),
      after: [report(.done), decide(.approved), decide(.recognised)],
      .alreadyDecided("h0", .recognised), "claim"),
    .refused(
      "recognition of what is approved no more", decide(.recognised),
      after: [
        report(.done), decide(.approved), .eventRetracted(EventRetracted(event: "h1", reason: "x")),
      ], .notApproved("h0"), "claim"),
    .refused(
      "recognition again after the approval was renewed", decide(.recognised),
      after: [
        report(.done), decide(.approved), decide(.recognised),
        .eventRetracted(EventRetracted(event: "h1", reason: "x")), decide(.approved),
      ], .alreadyDecided("h0", .recognised), "claim"),
    .accepted(
      "approval anew of what was recognised", decide(.approved),
      after: [
        report(.done), decide(.approved), decide(.recognised),
        .eventRetracted(EventRetracted(event: "h1", reason: "x")),
      ]),
    .refused(
      "a return of what was recognised", decide(.returned),
      after: [
        report(.done), decide(.approved), decide(.recognised),
        .eventRetracted(EventRetracted(event: "h1", reason: "x")),
      ], .alreadyDecided("h0", .recognised), "claim"),
  ]

  /// Deadlines and extensions.
  static let deadlines: [RuleRow] = [
    .accepted("an extension", extend()),
    .accepted("an extension after expiry", extend(), at: "2026-06-24"),
    .accepted("a shorter deadline", extend("2026-06-02")),
    .refused("an extension without reason", extend(reason: ""), .missing, "reason"),
    .refused(
      "the deadline in force", extend("2026-06-22"), .deadlineUnchanged("2026-06-23"), "deadline"),
    .refused(
      "the extension in force", extend(), after: [extend()], .deadlineUnchanged("2026-07-11"),
      "deadline"),
    .accepted("back to the original", extend("2026-06-22"), after: [extend()]),
    .accepted("for all what was for one", extend(), after: [extend(parties: ["xa-a"])]),
    .refused(
      "for one what was for all", extend(parties: ["xa-a"]), after: [extend()],
      .deadlineUnchanged("2026-07-11"), "deadline"),
    .accepted("a request granted", extend(request: "h0"), after: [ask]),
    .accepted(
      "a request granted to whoever asked", extend(request: "h0", parties: ["so-b", "so-a"]),
      after: [ask]),
    .refused(
      "a request granted to another", extend(request: "h0", parties: ["so-b"]), after: [ask],
      .requestOfAnother("h0", "so-a"), "request"),
    .accepted(
      "a request granted to an heir", extend(request: "h0", parties: ["so-b"]),
      after: [ask, .partySucceeded(PartySucceeded(party: "so-a", heirs: [Heir(party: "so-b")]))]),
    .accepted(
      "a request granted to whoever has taken over", extend(request: "h0", parties: ["so-b"]),
      after: [
        ask,
        .assignmentTransferred(
          AssignmentTransferred(
            directive: "tb/1", from: "so-a", to: "so-b", role: .lead, reason: "đổi")),
      ]),
    .accepted(
      "a request of a group granted to a member", extend(request: "h0", parties: ["xa-a"]),
      after: [
        .extensionRequested(ExtensionRequested(directive: "tb/1", party: "cac-xa", reason: "lũ"))
      ]),
    .accepted(
      "a request granted to the group under which it was resolved",
      extend(request: "h1", parties: ["cac-xa"]),
      after: [
        .assignmentMade(
          AssignmentMade(directive: "tb/1", party: "so-c", role: .execute, under: "cac-xa")),
        .extensionRequested(ExtensionRequested(directive: "tb/1", party: "so-c", reason: "lũ")),
      ]),
    .accepted(
      "a request granted to a group", extend(request: "h0", parties: ["cac-xa"]),
      after: [
        .extensionRequested(ExtensionRequested(directive: "tb/1", party: "xa-a", reason: "lũ"))
      ]),
    .refused(
      "a request in another directive", extend(request: "h0"),
      after: [
        .extensionRequested(ExtensionRequested(directive: "tb/2", party: "so-a", reason: "lũ"))
      ], .nothingRequested("h0"), "request"),
    .refused(
      "a request granted twice", extend("2026-07-20", request: "h0"),
      after: [ask, extend(request: "h0")], .alreadySettled("h0"), "request"),
    .refused(
      "a request granted after refusal", extend(request: "h0"), after: [ask, turnDown],
      .alreadySettled("h0"), "request"),
    .refused(
      "a grant of nothing", extend(request: "h0"), after: [report(.done)], .nothingRequested("h0"),
      "request"),
    .refused("a refusal of nothing", turnDown, .nothingRequested("h0"), "request"),
    .refused(
      "a refusal twice", turnDown, after: [ask, turnDown], .alreadySettled("h0"), "request"),
    .refused(
      "a request without reason",
      .extensionRequested(ExtensionRequested(directive: "tb/1", party: "so-a", reason: "")),
      .missing, "reason"),
  ]

  @Test(arguments: reports + rounds + completions + deadlines)
  func `reports obey the rules`(row: RuleRow) throws { try row.run() }
}
