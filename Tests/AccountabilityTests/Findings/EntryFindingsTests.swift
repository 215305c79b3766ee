// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import LedgerLiterals
import Testing

/// What was recorded late, and what was taken back late.
struct EntryFindingsTests {
  @Test(arguments: [("2026-06-05", 0), ("2026-06-05T00:00:01+07:00", 1)])
  func `three days are the longest time to record a report`(recorded: String, count: Int) {
    var scene = FindingScene.led
    let report = scene.report(
      "so-a", .underway, at: "2026-06-02", recorded: Instant(stringLiteral: recorded))
    let findings = scene.findings(.lateEntry, at: "2026-09-01")
    #expect(findings.count == count)
    for finding in findings {
      #expect(
        finding.detail
          == .lateEntry(
            type: .statusReported, effective: "2026-06-02",
            recorded: Instant(stringLiteral: recorded), days: 3))
      #expect(finding.subject == .directive("n/1"))
      #expect(finding.parties == ["so-a"])
      #expect(finding.sequences == [report])
    }
  }

  @Test func `what documents and the register say may be recorded at any time`() {
    var scene = FindingScene()
    scene.report("so-a", .acknowledged, at: "2026-08-30")
    scene.register("so-d")
    scene.notice("n", number: nil)
    scene.issue(due: "2026-07-01")
    scene.assign("so-a")
    scene.state(Measure(metric: "số xã", value: "6", unit: "xã"))
    #expect(scene.findings(.lateEntry, at: "2026-09-01").isEmpty)
  }

  @Test func `every event in the life of a duty may be entered late`() {
    var scene = FindingScene.led
    scene.add("2026-08-01", .calendarDeclared(CalendarDeclared(year: 2026, holidays: [])))
    scene.report("so-a", .done, at: "2026-06-02", id: "xong")
    scene.decide(.approved, "xong", at: "2026-06-03")
    scene.move(to: "2026-07-02", at: "2026-06-04")
    scene.add(
      "2026-06-05",
      .extensionRequested(
        ExtensionRequested(directive: "n/1", party: "so-a", reason: "chậm số liệu")),
      id: "xin")
    scene.add(
      "2026-06-06",
      .extensionRefused(
        ExtensionRefused(directive: "n/1", request: "xin", by: "ubnd", reason: "đủ thời gian")))
    scene.add(
      "2026-06-07", .reminderSent(ReminderSent(directive: "n/1", to: ["so-a"], by: "ubnd")))
    scene.add(
      "2026-06-08",
      .assignmentTransferred(
        AssignmentTransferred(
          directive: "n/1", from: "so-a", to: "so-b", role: .lead, reason: "đổi")))
    scene.release("so-b", at: "2026-06-09")
    let types = scene.findings(.lateEntry, at: "2026-09-01").map { finding in
      guard case .lateEntry(let type, _, _, _) = finding.detail else { return "" }
      return type.rawValue
    }
    #expect(
      types == [
        "status.reported", "completion.approved", "deadline.changed", "extension.requested",
        "extension.refused", "reminder.sent", "assignment.transferred", "assignment.ended",
      ])
  }

  @Test(arguments: [("2026-06-01", 0), ("2026-06-02", 1)])
  func `an answer counts when it is given after its petition`(time: String, count: Int) {
    var scene = FindingScene()
    scene.add(
      "2026-06-01", .petitionRaised(PetitionRaised(petition: "n/p1", summary: "Đề nghị")),
      recorded: "2026-08-01")
    scene.add(
      Instant(stringLiteral: time),
      .petitionAnswered(PetitionAnswered(petition: "n/p1", mode: .oral, by: "so-a")))
    let findings = scene.findings(.lateEntry, at: "2026-09-01")
    #expect(findings.map(\.subject) == Array(repeating: .petition("n/p1"), count: count))
  }

  @Test(arguments: [("2026-06-30T23:59:59+07:00", 0), ("2026-07-01", 1)])
  func `a retraction comes late from the instant that is too late`(time: String, count: Int) {
    var scene = FindingScene.led
    let report = scene.report("so-a", .underway, at: "2026-06-02", id: "bao-cao")
    let retraction = scene.retract("bao-cao", at: Instant(stringLiteral: time))
    let findings = scene.findings(.retractedAfterDue, at: "2026-09-01")
    #expect(findings.count == count)
    for finding in findings {
      #expect(
        finding.detail
          == .retractedAfterDue(
            event: "bao-cao", type: .statusReported, due: "2026-07-01",
            retracted: Instant(stringLiteral: time)))
      #expect(finding.sequences.contains(report))
      #expect(finding.sequences.contains(retraction))
    }
  }

  @Test func `a retraction is held against the deadline of its party`() {
    var scene = FindingScene.led
    scene.assign("so-b")
    scene.move(to: "2026-08-01", at: "2026-06-03", parties: ["so-b"])
    scene.report("so-b", .underway, at: "2026-06-04", id: "b")
    scene.report("so-a", .underway, at: "2026-06-04", id: "a")
    scene.retract("b", at: "2026-07-10")
    scene.retract("a", at: "2026-07-10")
    #expect(scene.findings(.retractedAfterDue, at: "2026-09-01").map(\.parties) == [["so-a"]])
  }

  @Test func `a directive that was overdue when its issuance was retracted is told of`() throws {
    for isIssuedAnew in [false, true] {
      var scene = FindingScene.led
      let issuance = try #require(
        scene.index.events.last { $0.body.type == .directiveIssued })
      let change = scene.move(to: "2026-07-10", at: "2026-06-20")
      let retraction = scene.retract(issuance.id, at: "2026-07-11")
      if isIssuedAnew { scene.issue(at: "2026-07-12", due: "2026-12-31") }
      let findings = scene.findings(.retractedAfterDue, at: "2026-09-01")
      #expect(
        findings.map(\.detail) == [
          .retractedAfterDue(
            event: issuance.id, type: .directiveIssued, due: "2026-07-10", retracted: "2026-07-11")
        ])
      #expect(findings.map(\.subject) == [.directive("n/1")])
      #expect(findings.first?.parties == ["so-a"])
      #expect(findings.first?.sequences == [issuance.sequence, change, retraction])
      let before = KnowledgePoint.sequence(change)
      #expect(scene.findings(.retractedAfterDue, at: "2026-09-01", known: before).isEmpty)
    }
  }

  @Test func `an issuance is held against the deadlines of those who bear it`() {
    for late in [true, false] {
      var scene = FindingScene.led
      if late { scene.assign("so-b") }
      scene.move(to: "2026-12-31", at: "2026-06-20", parties: ["so-a"])
      let issuance = scene.index.events.last { $0.body.type == .directiveIssued }
      scene.retract(issuance?.id ?? "none", at: "2026-08-01")
      #expect(scene.findings(.retractedAfterDue, at: "2026-09-01").count == (late ? 1 : 0))
    }
  }

  @Test func `an issuance that was retracted in time, or had no deadline, is a mere correction`() {
    for due: Instant? in ["2026-07-01", nil] {
      var scene = FindingScene()
      scene.issue(due: due)
      scene.assign("so-a")
      let issuance = scene.index.events[scene.index.events.count - 2]
      scene.retract(issuance.id, at: due == nil ? "2026-08-01" : "2026-06-30")
      #expect(scene.findings(.retractedAfterDue, at: "2026-09-01").isEmpty)
    }
  }

  @Test func `a retraction that is retracted is no more`() {
    var scene = FindingCases.scene(.retractedAfterDue)
    scene.retract(scene.index.events[scene.index.events.count - 1].id, at: "2026-07-02")
    #expect(scene.findings(.retractedAfterDue, at: "2026-09-01").isEmpty)
  }

  @Test func `a recurring directive that vanished with missed rounds is told of`() throws {
    for isReported in [false, true] {
      var scene = FindingScene()
      let issuance = scene.issue(
        kind: .recurring,
        recurrence: Recurrence(frequency: .monthly, dueDay: 25, phrase: "hằng tháng"))
      scene.assign("so-a")
      if isReported { scene.report("so-a", .done, at: "2026-06-20", period: "2026-06") }
      let id = scene.index.events[Int(issuance.rawValue)].id
      let retraction = scene.retract(id, at: "2026-07-10")
      let findings = scene.findings(.retractedAfterDue, at: "2026-12-01")
      #expect(findings.count == (isReported ? 0 : 1))
      for finding in findings {
        #expect(
          finding.detail
            == .retractedAfterDue(
              event: id, type: .directiveIssued, due: "2026-06-26", retracted: "2026-07-10"))
        #expect(finding.parties == ["so-a"])
        #expect(finding.sequences == [issuance, retraction])
      }
    }
  }

  /// A deadline that is changed and changed back, and what is told of it.
  struct Undone: Sendable {
    /// The deadline to which it is changed.
    let due: Instant
    /// The parties named.
    let parties: [PartyID]
    /// When that is retracted.
    let retracted: Instant
    /// The deadline that had passed by then; nil where none had.
    let passed: Instant?
  }

  @Test(arguments: [
    // The deadline of the directive is 1 July.
    Undone(due: "2026-08-01", parties: [], retracted: "2026-07-10", passed: nil),
    Undone(due: "2026-08-01", parties: ["so-a"], retracted: "2026-07-10", passed: nil),
    Undone(due: "2026-08-01", parties: [], retracted: "2026-08-10", passed: "2026-08-01"),
    Undone(due: "2026-06-20", parties: [], retracted: "2026-06-25", passed: "2026-06-20"),
    Undone(due: "2026-06-20", parties: ["so-a"], retracted: "2026-06-25", passed: "2026-06-20"),
    Undone(due: "2026-06-20", parties: ["so-b"], retracted: "2026-06-15", passed: nil),
  ])
  func `a change of deadline is held against the deadline that it set`(row: Undone) {
    var scene = FindingScene.led
    scene.assign("so-b")
    let change = scene.move(to: row.due, at: "2026-06-03", parties: row.parties)
    let id = scene.index.events[Int(change.rawValue)].id
    let retraction = scene.retract(id, at: row.retracted)
    let findings = scene.findings(.retractedAfterDue, at: "2026-09-01")
    #expect(findings.count == (row.passed == nil ? 0 : 1))
    for finding in findings {
      #expect(
        finding.detail
          == .retractedAfterDue(
            event: id, type: .deadlineChanged, due: row.passed ?? row.due, retracted: row.retracted)
      )
      #expect(finding.sequences == [change, retraction])
    }
  }

  @Test func `a retraction is held against the deadline then, whatever was changed since`() {
    var scene = FindingScene.led
    scene.report("so-a", .underway, at: "2026-06-02", id: "som")
    scene.retract("som", at: "2026-07-10")
    scene.move(to: "2026-12-31", at: "2026-07-20")
    scene.report("so-a", .underway, at: "2026-07-21", id: "sau")
    scene.retract("sau", at: "2026-07-22")
    let findings = scene.findings(.retractedAfterDue, at: "2026-09-01")
    #expect(
      findings.map(\.detail) == [
        .retractedAfterDue(
          event: "som", type: .statusReported, due: "2026-07-01", retracted: "2026-07-10")
      ])
  }

  /// What is done after a retraction.
  enum Later: CaseIterable {
    case nothing, changeReturned, issuanceRetracted, issuedAnew
  }

  @Test(arguments: Later.allCases)
  func `what is taken back since leaves the finding of a retraction as it was`(later: Later) {
    var scene = FindingScene.led
    let issuance = scene.index.events.last { $0.body.type == .directiveIssued }
    let change = scene.move(to: "2026-08-01", at: "2026-06-03")
    let changed = scene.index.events[Int(change.rawValue)].id
    let undoing = scene.retract(changed, at: "2026-06-10")
    scene.report("so-a", .underway, at: "2026-06-02", id: "bao-cao")
    scene.retract("bao-cao", at: "2026-07-10")
    if later == .changeReturned {
      scene.retract(scene.index.events[Int(undoing.rawValue)].id, at: "2026-07-11")
    }
    if later == .issuanceRetracted || later == .issuedAnew {
      scene.retract(issuance?.id ?? "none", at: "2026-07-12")
    }
    if later == .issuedAnew { scene.issue(at: "2026-07-13", due: "2026-12-31") }
    #expect(
      scene.findings(.retractedAfterDue, at: "2026-09-01").map(\.detail).contains(
        .retractedAfterDue(
          event: "bao-cao", type: .statusReported, due: "2026-07-01", retracted: "2026-07-10")))
  }

  @Test func `an issuance retracted in time stays so, whatever is taken back of it later`() {
    var scene = FindingScene.led
    let issuance = scene.index.events.last { $0.body.type == .directiveIssued }
    let change = scene.move(to: "2026-08-01", at: "2026-06-03")
    scene.retract(issuance?.id ?? "none", at: "2026-07-10")
    scene.retract(scene.index.events[Int(change.rawValue)].id, at: "2026-07-12")
    #expect(scene.findings(.retractedAfterDue, at: "2026-09-01").isEmpty)
  }
}
