// Directive ledger · EventCodingTests — SPDX-License-Identifier: Apache-2.0

import Directives
import LedgerLiterals

extension Samples {
  /// Every type without any optional field, and nested values without theirs.
  static let bare: [EventBody] =
    bareParties + bareDirectives + bareReports + barePrincipals
    + CompletionDecision.allCases.map { decision in
      .completionDecided(
        CompletionDecided(
          decision: decision, directive: "tb/1", party: "xa-a", by: "van-phong", claim: "r1"))
    }

  /// A figure with nothing but its words.
  private static let bareMeasure = Measure(metric: "số hộ", unit: "hộ")

  /// The ledger, its calendar and its parties.
  private static let bareParties: [EventBody] = [
    .policyAdopted(PolicyAdopted(ledger: "ledger.example/mau", policy: .inclusive)),
    .calendarDeclared(CalendarDeclared(year: 2027)),
    .partyRegistered(PartyRegistered(party: "so-a", kind: .organization, name: "Sở A")),
    .partyRenamed(PartyRenamed(party: "so-a", name: "Sở B")),
    .partySucceeded(PartySucceeded(party: "so-a")),
    .groupJoined(GroupJoined(group: "cac-xa", member: "xa-c")),
    .groupLeft(GroupLeft(group: "cac-xa", member: "xa-c")),
    .officeAssumed(OfficeAssumed(office: "chu-tich", person: "ong-a")),
    .officeVacated(OfficeVacated(office: "chu-tich", person: "ong-a")),
    .measureRecorded(MeasureRecorded(party: "xa-a", measure: bareMeasure, source: "tb")),
  ]

  /// Notices, directives and assignments.
  private static let bareDirectives: [EventBody] = [
    .noticeIssued(
      NoticeIssued(
        notice: "tb", title: "Kết luận", kind: "Thông báo", issuer: "van-phong",
        decided: "2026-06-20")),
    .noticeIssued(
      NoticeIssued(
        notice: "tb", title: "Kết luận", kind: "Thông báo", issuer: "van-phong",
        decided: "2026-06-20", concluder: Concluder(), signatory: Signatory(person: "ong-b"),
        cites: [DocumentCitation(number: "24-NQ/TU")])),
    .directiveIssued(
      DirectiveIssued(
        directive: "tb/1", notice: "tb", section: "1", summary: "Tổng hợp", force: .request,
        kind: .once)),
    .directiveIssued(
      DirectiveIssued(
        directive: "tb/1", notice: "tb", section: "1", summary: "Tổng hợp", force: .aim,
        kind: .recurring, recurrence: Recurrence(frequency: .unstated, phrase: "định kỳ"),
        target: Target(metric: "giải ngân", comparison: .exactly, unit: "%"))),
    .directiveAmended(DirectiveAmended(directive: "tb/1", reason: "in nhầm")),
    .directiveWithdrawn(DirectiveWithdrawn(directive: "tb/1", reason: "hết cần")),
    .directiveSuperseded(DirectiveSuperseded(directive: "tb/1")),
    .assignmentMade(AssignmentMade(directive: "tb/1", party: "xa-a", role: .monitor)),
    .assignmentEnded(
      AssignmentEnded(directive: "tb/1", party: "xa-a", role: .receive, reason: "nhầm")),
    .assignmentTransferred(
      AssignmentTransferred(
        directive: "tb/1", from: "xa-a", to: "xa-b", role: .appraise, reason: "đổi")),
    .deadlineChanged(
      DeadlineChanged(
        directive: "tb/1", deadline: deadlines[2], reason: "mưa lũ", by: "van-phong")),
    .inspectionConcluded(
      InspectionConcluded(notice: "tb", from: "2026-05-04", to: "2026-05-22", by: "so-a")),
    .inspectionConcluded(
      InspectionConcluded(
        notice: "tb", from: "2026-05-04", to: "2026-05-22", by: "so-a",
        covered: [InspectionCoverage(mode: "qua báo cáo")])),
  ]

  /// Reports, decisions, requests, reminders, petitions and retractions.
  private static let bareReports: [EventBody] = [
    .statusReported(StatusReported(directive: "tb/1", party: "xa-a", status: .done)),
    .statusReported(
      StatusReported(directive: "tb/1", party: "xa-a", status: .underway, measure: bareMeasure)),
    .extensionRequested(ExtensionRequested(directive: "tb/1", party: "xa-a", reason: "lũ")),
    .extensionRefused(
      ExtensionRefused(directive: "tb/1", request: "q1", by: "van-phong", reason: "muộn")),
    .reminderSent(ReminderSent(directive: "tb/1", by: "van-phong")),
    .petitionRaised(PetitionRaised(petition: "tb/p1", summary: "xin vốn")),
    .petitionAnswered(PetitionAnswered(petition: "tb/p1", mode: .oral, by: "so-a")),
    .eventRetracted(EventRetracted(event: "r1", reason: "nhập nhầm")),
  ]
}
