// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import LedgerLiterals

/// One ledger for each name of a finding, in which an audit turns up exactly one of that name.
enum FindingCases {
  /// From when all of them are looked at.
  static let instant: Instant = "2026-09-01"

  /// A ledger in which there is a finding of a name.
  static func scene(_ name: FindingName) -> FindingScene {
    switch name {
    case .responsibilityGap, .noLead, .twoLeads, .groupUnresolved, .heirUndecided: bearers(name)
    case .dueBeforeIssue, .inputDueAfterOutput, .extensionAfterExpiry, .repeatedExtension,
      .deadlineShortenedIntoPast:
      deadlines(name)
    case .lateEntry, .doneBeforeIssue, .reportByStranger, .selfApproval, .approvedWithoutClaim,
      .doneWithoutProduct, .retractedAfterDue:
      life(name)
    case .occurrenceMissed, .neverAcknowledged, .silent, .figuresDisagree, .sixClear,
      .duplicateNumber:
      state(name)
    case .beyondRights, .keyNotInForce, .signatureInvalid, .unsigned: authority(name)
    }
  }

  /// Findings about who may record what.
  private static func authority(_ name: FindingName) -> FindingScene {
    var scene = FindingScene()
    if name == .signatureInvalid {
      scene.add("2026-06-01", .calendarDeclared(CalendarDeclared(year: 2026)), id: "lich")
      scene.attest(["lich"])
      return scene
    }
    scene.enrol(
      may: name == .beyondRights ? [.enrol] : [.record],
      until: name == .keyNotInForce ? "2026-06-03" : nil)
    scene.demand(name == .unsigned ? .required : .optional)
    scene.add("2026-06-03", .calendarDeclared(CalendarDeclared(year: 2026)))
    return scene
  }

  /// Findings about who bears a duty.
  private static func bearers(_ name: FindingName) -> FindingScene {
    var scene = FindingScene()
    if name == .groupUnresolved {
      scene.register("nhom", kind: .group, scope: .open)
      return scene
    }
    scene.issue()
    switch name {
    case .responsibilityGap:
      scene.assign("so-a")
      scene.release("so-a", at: "2026-06-10")
    case .noLead: scene.assign("so-a", .coordinate)
    case .twoLeads:
      scene.assign("so-a")
      scene.assign("so-b")
    default:
      scene.assign("so-a")
      scene.succeed("so-a", by: [], at: "2026-07-01")
    }
    return scene
  }

  /// Findings about deadlines.
  private static func deadlines(_ name: FindingName) -> FindingScene {
    if name == .dueBeforeIssue || name == .inputDueAfterOutput {
      var scene = FindingScene()
      let isInput = name == .inputDueAfterOutput
      scene.issue(due: isInput ? "2026-07-01" : "2026-06-01", needs: isInput ? ["n/2"] : [])
      if isInput { scene.issue("n/2", due: "2026-07-02") }
      return scene
    }
    var scene = FindingScene.led
    switch name {
    case .extensionAfterExpiry: scene.move(to: "2026-08-01", at: "2026-07-01")
    case .deadlineShortenedIntoPast: scene.move(to: "2026-06-15", at: "2026-06-15")
    default:
      scene.move(to: "2026-07-02", at: "2026-06-11")
      scene.move(to: "2026-07-03", at: "2026-06-12")
      scene.move(to: "2026-07-04", at: "2026-06-13")
    }
    return scene
  }

  /// Findings about what was reported and decided.
  private static func life(_ name: FindingName) -> FindingScene {
    var scene = FindingScene()
    scene.issue(due: "2026-07-01", product: "báo cáo")
    scene.assign("so-a")
    switch name {
    case .lateEntry:
      scene.report("so-a", .underway, at: "2026-06-02", recorded: "2026-06-05T00:00:01+07:00")
    case .doneBeforeIssue: scene.report("so-a", .done, at: "2026-05-31")
    case .reportByStranger: scene.report("so-b", .underway, at: "2026-06-02")
    case .retractedAfterDue:
      scene.report("so-a", .underway, at: "2026-06-02", id: "bao-cao")
      scene.retract("bao-cao", at: "2026-07-01")
    default:
      scene.report("so-a", .done, at: "2026-06-02", id: "xong")
      scene.decide(.approved, "xong", by: name == .selfApproval ? "so-a" : "ubnd", at: "2026-06-03")
      if name == .approvedWithoutClaim { scene.retract("xong", at: "2026-06-04") }
    }
    return scene
  }

  /// Findings about what was left undone, unclear or inconsistent.
  private static func state(_ name: FindingName) -> FindingScene {
    var scene = FindingScene()
    switch name {
    case .figuresDisagree:
      scene.state(
        Measure(metric: "tỷ lệ", value: "50.0", numerator: "1", denominator: "3", unit: "%"))
    case .duplicateNumber:
      scene.notice("a", number: "12/TB-VP")
      scene.notice("b", number: "12/TB-VP")
    case .occurrenceMissed:
      scene.issue(
        kind: .recurring,
        recurrence: Recurrence(frequency: .monthly, dueDay: 25, phrase: "ngày 25 hằng tháng"))
      scene.assign("so-a")
    case .sixClear: scene.issue()
    default: scene = .led
    }
    return scene
  }
}

extension FindingScene {
  /// Enrols whoever records here, for `ubnd`.
  @discardableResult
  mutating func enrol(
    _ principal: ActorID = "van-thu", _ party: PartyID = "ubnd", may: Set<Right>,
    until: Instant? = nil, id: EventID? = nil, actor: ActorID = "van-thu"
  ) -> SequenceNumber {
    add(
      "2026-06-01",
      .principalEnrolled(
        PrincipalEnrolled(
          principal: principal, name: "Văn thư", party: party,
          key: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f",
          may: may, until: until)), id: id, actor: actor)
  }

  /// Signs events, as whoever records here unless said otherwise.
  @discardableResult
  mutating func attest(_ events: [EventID], by principal: ActorID = "van-thu") -> SequenceNumber {
    add(
      "2026-06-03",
      .submissionAttested(
        SubmissionAttested(
          principal: principal, events: events,
          digest: "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", signature: "…")))
  }

  /// Asks for signatures.
  @discardableResult
  mutating func demand(_ demand: SignatureDemand) -> SequenceNumber {
    add(
      "2026-06-02",
      .policyAdopted(PolicyAdopted(ledger: "ledger.example/thu", signatures: demand)))
  }

  /// States a figure about `ubnd`, as notice `n` does.
  @discardableResult
  mutating func state(
    _ measure: Measure, in notice: NoticeID = "n", asStated: String? = nil
  ) -> SequenceNumber {
    add(
      "2026-06-01",
      .measureRecorded(
        MeasureRecorded(party: "ubnd", measure: measure, source: notice, asStated: asStated)))
  }

  /// Issues a notice.
  @discardableResult
  mutating func notice(
    _ notice: NoticeID, number: String?, issuer: PartyID = "ubnd",
    decided: CalendarDay = "2026-06-01", dated: String? = nil
  ) -> SequenceNumber {
    add(
      Instant(startOf: decided, in: .indochina),
      .noticeIssued(
        NoticeIssued(
          notice: notice, title: "Kết luận", kind: "Thông báo", issuer: issuer, number: number,
          dated: dated, decided: decided)))
  }
}
