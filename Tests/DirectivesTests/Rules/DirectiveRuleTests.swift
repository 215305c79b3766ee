// Directive ledger · DirectivesTests — SPDX-License-Identifier: Apache-2.0

import Directives
import LedgerLiterals
import Testing

/// The rules about notices, directives, assignments and petitions.
struct DirectiveRuleTests {
  /// A directive in the notice of the bench.
  private static func issue(
    _ id: DirectiveID, notice: NoticeID = "tb", kind: DirectiveKind = .once,
    deliverTo: [PartyID] = [], needs: [DirectiveID] = [], deadline: Deadline? = nil,
    recurrence: Recurrence? = nil, petition: PetitionID? = nil
  ) -> EventBody {
    .directiveIssued(
      DirectiveIssued(
        directive: id, notice: notice, section: "1", summary: "Làm", force: .order, kind: kind,
        deliverTo: deliverTo, needs: needs, deadline: deadline, recurrence: recurrence,
        petition: petition))
  }

  /// A recurrence.
  private static func recurrence(_ frequency: Frequency, dueDay: Int? = nil) -> Recurrence {
    Recurrence(frequency: frequency, dueDay: dueDay, phrase: "định kỳ")
  }

  /// A role given in the first directive.
  private static func assign(
    _ party: PartyID, _ role: Role = .lead, under: PartyID? = nil
  ) -> EventBody {
    .assignmentMade(AssignmentMade(directive: "tb/1", party: party, role: role, under: under))
  }

  /// A role passed on in the first directive.
  private static func transfer(
    _ from: PartyID, _ to: PartyID, _ role: Role = .lead
  ) -> EventBody {
    .assignmentTransferred(
      AssignmentTransferred(directive: "tb/1", from: from, to: to, role: role, reason: "đổi"))
  }

  /// The end of the first directive.
  private static let withdrawal: EventBody = .directiveWithdrawn(
    DirectiveWithdrawn(directive: "tb/1", reason: "hết cần"))

  /// Issuing.
  static let issuances: [RuleRow] = [
    .accepted("a directive that needs another", issue("tb/3", needs: ["tb/1"])),
    .accepted(
      "a deadline before the issuance",
      issue(
        "tb/3",
        deadline: Deadline(rule: .by("2020-01-01"), due: "2020-01-02", phrase: "đã qua"))),
    .refused("a directive twice", issue("tb/1"), .duplicateDirective("tb/1"), "subject"),
    .refused("an unknown notice", issue("x/1", notice: "x"), .unknownNotice("x"), "notice"),
    .refused(
      "an unknown receiver", issue("tb/3", deliverTo: ["la"]), .unknownParty("la"), "deliverto"),
    .refused(
      "an unknown need", issue("tb/3", needs: ["tb/9"]), .unknownDirective("tb/9"), "needs"),
    .refused("itself as need", issue("tb/3", needs: ["tb/3"]), .selfReference, "needs"),
    .refused(
      "a due instant that disagrees",
      issue(
        "tb/3",
        deadline: Deadline(rule: .before("2026-07-20"), due: "2026-07-21", phrase: "trước 20/7")),
      .dueDisagrees(stated: "2026-07-21", computed: "2026-07-20"), "deadline.due"),
    .refused(
      "a window that ends before it begins",
      issue(
        "tb/3",
        deadline: Deadline(
          rule: .window(from: "2026-08", to: "2026-07"), due: "2026-08-01", phrase: "x")),
      .reversed, "deadline.to"),
    .refused(
      "recurring without saying how", issue("tb/3", kind: .recurring), .missing, "recurrence"),
    .refused(
      "the eighth day of a week",
      issue("tb/3", kind: .recurring, recurrence: recurrence(.weekly, dueDay: 8)),
      .outOfRange(8, allowed: 1...7), "recurrence.dueday"),
    .refused(
      "a day of a day", issue("tb/3", kind: .recurring, recurrence: recurrence(.daily, dueDay: 1)),
      .outOfPlace, "recurrence.dueday"),
    .accepted(
      "the 31st of every month",
      issue("tb/3", kind: .recurring, recurrence: recurrence(.monthly, dueDay: 31))),
    .accepted("an answer to a later petition", issue("tb/3", kind: .answer, petition: "tb/p9")),
    .refused(
      "an answer of another kind", issue("tb/3", petition: "tb/p9"), .outOfPlace, "petition"),
    .refused(
      "a notice twice",
      .noticeIssued(
        NoticeIssued(notice: "tb", title: "t", kind: "k", issuer: "so-a", decided: "2026-06-01")),
      .duplicateNotice("tb"), "subject"),
    .refused(
      "a notice of an unknown organ",
      .noticeIssued(
        NoticeIssued(notice: "tb2", title: "t", kind: "k", issuer: "la", decided: "2026-06-01")),
      .unknownParty("la"), "issuer"),
    .refused(
      "an inspection that ends before it begins",
      .inspectionConcluded(
        InspectionConcluded(notice: "tb", from: "2026-05-02", to: "2026-05-01", by: "so-a")),
      .reversed, "to"),
  ]

  /// Amending and ending.
  static let endings: [RuleRow] = [
    .refused(
      "an amendment of nothing",
      .directiveAmended(DirectiveAmended(directive: "tb/1", reason: "x")), .nothingChanged, ""),
    .refused(
      "an amendment without reason",
      .directiveAmended(DirectiveAmended(directive: "tb/1", reason: "", summary: "y")), .missing,
      "reason"),
    .refused(
      "an end before the beginning", withdrawal, at: "2020-01-01", .reversed, "time"),
    .refused(
      "superseded by what has ended",
      .directiveSuperseded(DirectiveSuperseded(directive: "tb/1", by: ["tb/2"])),
      after: [.directiveWithdrawn(DirectiveWithdrawn(directive: "tb/2", reason: "x"))],
      .directiveEnded("tb/2", since: "2026-06-05"), "by"),
    .refused(
      "a second end", withdrawal, after: [withdrawal],
      .directiveEnded("tb/1", since: "2026-06-05"), "subject"),
    .refused(
      "a role in an ended directive", assign("so-b"), after: [withdrawal],
      .directiveEnded("tb/1", since: "2026-06-05"), "time"),
    .accepted(
      "a role before the end, told later", assign("so-b"), at: "2026-06-04", after: [withdrawal]),
    .accepted(
      "a role after an end that was retracted", assign("so-b"),
      after: [withdrawal, .eventRetracted(EventRetracted(event: "h0", reason: "nhầm"))]),
    .refused(
      "superseded by itself",
      .directiveSuperseded(DirectiveSuperseded(directive: "tb/1", by: ["tb/1"])), .selfReference,
      "by"),
    .refused(
      "superseded by what it supersedes",
      .directiveSuperseded(DirectiveSuperseded(directive: "tb/2", by: ["tb/1"])), at: "2026-06-02",
      after: [.directiveSuperseded(DirectiveSuperseded(directive: "tb/1", by: ["tb/2"]))],
      .replacementCycle("tb/1"), "by"),
    .refused(
      "superseded by what it supersedes through another",
      .directiveSuperseded(DirectiveSuperseded(directive: "tb/2", by: ["tb/1"])), at: "2026-06-02",
      after: [
        issue("tb/3"),
        .directiveSuperseded(DirectiveSuperseded(directive: "tb/1", by: ["tb/3"])),
        .directiveSuperseded(DirectiveSuperseded(directive: "tb/3", by: ["tb/2"])),
      ], .replacementCycle("tb/1"), "by"),
    .refused(
      "superseded by nothing", .directiveSuperseded(DirectiveSuperseded(directive: "tb/1")),
      .missing, "by"),
    .refused(
      "superseded by something unknown",
      .directiveSuperseded(DirectiveSuperseded(directive: "tb/1", by: ["tb/9"])),
      .unknownDirective("tb/9"), "by"),
  ]

  /// Roles.
  static let assignments: [RuleRow] = [
    .accepted("a second lead", assign("so-b")),
    .accepted("the same party in another role", assign("so-a", .appraise)),
    .refused(
      "the same role again", assign("so-a"), .alreadyAssigned("so-a", .lead, by: "e12"), "party"),
    .accepted("a group resolved", assign("so-c", .execute, under: "cac-xa")),
    .refused(
      "a group resolved in a role it lacks", assign("so-c", .lead, under: "cac-xa"),
      .notAssigned("cac-xa", .lead), "under"),
    .refused(
      "a role ended that was not given",
      .assignmentEnded(AssignmentEnded(directive: "tb/1", party: "so-b", role: .lead, reason: "x")),
      .notAssigned("so-b", .lead), "party"),
    .accepted(
      "a role ended for a member",
      .assignmentEnded(
        AssignmentEnded(directive: "tb/1", party: "xa-a", role: .execute, reason: "x"))),
    .accepted(
      "a role ended for an heir",
      .assignmentEnded(AssignmentEnded(directive: "tb/1", party: "so-b", role: .lead, reason: "x")),
      after: [.partySucceeded(PartySucceeded(party: "so-a", heirs: [Heir(party: "so-b")]))]),
    .accepted("a role passed on", transfer("so-a", "so-b")),
    .accepted("a role passed on by a member", transfer("xa-a", "xa-b", .execute)),
    .accepted(
      "a role passed on by an heir", transfer("so-b", "so-c"),
      after: [.partySucceeded(PartySucceeded(party: "so-a", heirs: [Heir(party: "so-b")]))]),
    .accepted(
      "a role passed on from a party that is registered no more", transfer("so-a", "so-b"),
      after: [.eventRetracted(EventRetracted(event: "e1", reason: "nhầm"))]),
    .accepted(
      "a role ended of a party that is registered no more",
      .assignmentEnded(AssignmentEnded(directive: "tb/1", party: "so-a", role: .lead, reason: "x")),
      after: [.eventRetracted(EventRetracted(event: "e1", reason: "nhầm"))]),
    .refused(
      "a role passed on to a party that is registered no more", transfer("so-a", "so-b"),
      after: [.eventRetracted(EventRetracted(event: "e2", reason: "nhầm"))],
      .unknownParty("so-b"), "to"),
    .refused(
      "a role passed on from nobody", transfer("la", "so-b"), .unknownParty("la"), "from"),
    .refused("a role passed on to itself", transfer("so-a", "so-a"), .selfReference, "to"),
    .refused(
      "a role passed on by somebody else", transfer("so-c", "so-b"), .notAssigned("so-c", .lead),
      "from"),
  ]

  /// Petitions.
  static let petitions: [RuleRow] = [
    .accepted(
      "a petition that a directive answers",
      .petitionRaised(
        PetitionRaised(petition: "p", from: ["xa-a"], to: ["so-a"], summary: "x", directive: "tb/1")
      )),
    .refused(
      "a petition twice", .petitionRaised(PetitionRaised(petition: "p", summary: "x")),
      after: [.petitionRaised(PetitionRaised(petition: "p", summary: "x"))],
      .duplicatePetition("p"), "subject"),
    .refused(
      "an answer to nothing",
      .petitionAnswered(PetitionAnswered(petition: "p", mode: .oral, by: "so-a")),
      .unknownPetition("p"), "subject"),
    .refused(
      "an answer in the future",
      .petitionAnswered(PetitionAnswered(petition: "p", mode: .oral, by: "so-a")), at: "2027-01-01",
      after: [.petitionRaised(PetitionRaised(petition: "p", summary: "x"))],
      .timeInFuture("2027-01-01", now: "2026-06-25T09:00:00+07:00"), "time"),
  ]

  @Test(arguments: issuances + endings + assignments + petitions)
  func `directives obey the rules`(row: RuleRow) throws { try row.run() }

  @Test func `directives of one batch may need one another`() throws {
    let bench = try RuleBench()
    let (first, second) = (Self.issue("tb/3", needs: ["tb/4"]), Self.issue("tb/4", needs: ["tb/3"]))
    let batch = Announcement(
      [first, second].map { Intent(id: "x", time: "2026-06-01", actor: "van-thu", body: $0) })
    #expect(bench.refusal(first, announced: batch) == nil)
    #expect(bench.refusal(first) == Refusal(.unknownDirective("tb/4"), "needs"))
  }
}
