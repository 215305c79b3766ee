// Directive ledger · EventCodingTests — SPDX-License-Identifier: Apache-2.0

import Directives
import LedgerLiterals

extension Samples {
  /// Every type with every field.
  static let full: [EventBody] =
    ledgerAndParties + noticesAndDirectives + reports + fullPrincipals
    + CompletionDecision.allCases.map { decision in
      .completionDecided(
        CompletionDecided(
          decision: decision, directive: "tb/1", party: "xa-a", by: "van-phong", claim: "r1",
          reason: "thiếu \"phụ lục\"\nvà \\ số liệu"))
    }
    + deadlines.map { deadline in
      .deadlineChanged(
        DeadlineChanged(
          directive: "tb/1", deadline: deadline, reason: "mưa lũ", by: "van-phong", basis: "VB 5",
          request: "q1", parties: ["xa-a", "xa-b"]))
    }

  /// The ledger, its calendar and its parties.
  private static let ledgerAndParties: [EventBody] = [
    .ledgerOpened(
      LedgerOpened(
        origin: "ledger.example/mau", format: 1, name: "Sổ mẫu", offset: .indochina, policy: .strict
      )
    ),
    .policyAdopted(
      PolicyAdopted(ledger: "ledger.example/mau", policy: .inclusiveRolled, basis: "QĐ 1")),
    .calendarDeclared(
      CalendarDeclared(
        year: 2026, holidays: ["2026-09-01", "2026-09-02"], workdays: ["2026-08-22"], basis: "TB 2")
    ),
    .partyRegistered(
      PartyRegistered(
        party: "cac-xa", kind: .group, name: "UBND các xã", short: "các xã", parent: "ubnd-tinh",
        scope: .closed, members: ["xa-a", "xa-b"], size: 65, head: "chu-tich",
        fields: ["nông nghiệp", "đất đai"], basis: "NQ 3")),
    .partyRenamed(
      PartyRenamed(party: "so-a", name: "Sở A và B", short: "Sở AB", basis: "NQ 4")),
    .partySucceeded(
      PartySucceeded(
        party: "so-a", heirs: [Heir(party: "so-b", fields: ["đất đai"]), Heir(party: "so-c")],
        basis: "NQ 5")),
    .groupJoined(GroupJoined(group: "cac-xa", member: "xa-c", basis: "NQ 6")),
    .groupLeft(GroupLeft(group: "cac-xa", member: "xa-c", basis: "NQ 7")),
    .officeAssumed(
      OfficeAssumed(office: "chu-tich", person: "ong-a", capacity: "quyền", basis: "QĐ 8")),
    .officeVacated(OfficeVacated(office: "chu-tich", person: "ong-a", basis: "QĐ 9")),
    .measureRecorded(
      MeasureRecorded(party: "xa-a", measure: measure, source: "tb", asStated: "15/23 xã")),
  ]

  /// Notices, directives and assignments.
  private static let noticesAndDirectives: [EventBody] = [
    .noticeIssued(
      NoticeIssued(
        notice: "tb", title: "Kết luận", kind: "Thông báo", issuer: "van-phong", number: "/TB-VP",
        dated: "ngày tháng 6 năm 2026", decided: "2026-06-20",
        concluder: Concluder(party: "ubnd-tinh", office: "chu-tich", person: "ong-a"),
        signatory: Signatory(person: "ong-b", office: "chanh-vp", capacity: "KT. CHÁNH VĂN PHÒNG"),
        cites: [DocumentCitation(number: "24-NQ/TU", date: "2026-03-03", issuer: "Tỉnh ủy")],
        recipients: ["ubnd-tinh", "Lưu: VT"],
        file: FileReference(
          name: "tb.txt", sha256: String(repeating: "0a", count: 32), byteCount: 16_288),
        gaps: ["số để trống"])),
    .directiveIssued(
      DirectiveIssued(
        directive: "tb/1", notice: "tb", section: "1.1", summary: "Tổng hợp", force: .order,
        kind: .recurring, product: "báo cáo", deliverTo: ["van-phong"], accountableTo: "ubnd-tinh",
        needs: ["tb/2"], field: "đất đai", deadline: deadlines[0], recurrence: recurrence,
        target: target, urgency: "khẩn trương", onward: ["ubnd-tinh"], petition: "tb/p1")),
    .directiveAmended(
      DirectiveAmended(
        directive: "tb/1", reason: "in nhầm", summary: "Rà soát", section: "1.2", force: .aim,
        product: "tờ trình", deliverTo: [], accountableTo: "van-phong", needs: ["tb/2", "tb/3"],
        field: "rừng", recurrence: recurrence, target: target, urgency: "ngay", onward: [],
        basis: "VB 1")),
    .directiveWithdrawn(DirectiveWithdrawn(directive: "tb/1", reason: "hết cần", basis: "VB 2")),
    .directiveSuperseded(DirectiveSuperseded(directive: "tb/1", by: ["tb/4"], basis: "VB 3")),
    .assignmentMade(
      AssignmentMade(
        directive: "tb/1", party: "xa-a", role: .lead, under: "cac-xa", basis: "VB 4")),
    .assignmentEnded(
      AssignmentEnded(directive: "tb/1", party: "xa-a", role: .coordinate, reason: "nhầm")),
    .assignmentTransferred(
      AssignmentTransferred(
        directive: "tb/1", from: "xa-a", to: "xa-b", role: .execute, reason: "đổi", basis: "VB 5")),
    .inspectionConcluded(
      InspectionConcluded(
        notice: "tb", from: "2026-05-04", to: "2026-05-22", by: "so-a",
        covered: [InspectionCoverage(mode: "trực tiếp", parties: ["xa-a"])], findings: ["chậm"])),
  ]

  /// Reports, requests, reminders, petitions and retractions.
  private static let reports: [EventBody] = [
    .statusReported(
      StatusReported(
        directive: "tb/1", party: "xa-a", status: .blocked, note: "đang chờ", percent: 40,
        measure: measure, documents: ["BC 12"], period: "2026-W25", reason: "thiếu vốn")),
    .extensionRequested(
      ExtensionRequested(
        directive: "tb/1", party: "xa-a", deadline: deadlines[1], reason: "lũ", document: "CV 3")),
    .extensionRefused(
      ExtensionRefused(directive: "tb/1", request: "q1", by: "van-phong", reason: "muộn")),
    .reminderSent(
      ReminderSent(
        directive: "tb/1", to: ["xa-a"], by: "van-phong", document: "CV 4", note: "lần hai")),
    .petitionRaised(
      PetitionRaised(
        petition: "tb/p1", from: ["xa-a"], to: ["so-a"], summary: "xin vốn", directive: "tb/1",
        notice: "tb")),
    .petitionAnswered(
      PetitionAnswered(
        petition: "tb/p1", mode: .written, by: "so-a", document: "CV 5", note: "đã rõ")),
    .eventRetracted(EventRetracted(event: "r1", reason: "nhập nhầm", replacement: "r2")),
  ]
}
