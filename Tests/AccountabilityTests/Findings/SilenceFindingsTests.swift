// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import LedgerLiterals
import Testing

/// What nobody reported.
struct SilenceFindingsTests {
  /// What is found under a name.
  private func details(
    _ scene: FindingScene, _ name: FindingName, at instant: Instant = "2026-09-01"
  ) -> [FindingDetail] {
    scene.findings(name, at: instant).map(\.detail)
  }

  @Test(arguments: [("2026-07-01", 0), ("2026-07-01T00:00:01+07:00", 1)])
  func `thirty days without a report are no silence yet`(instant: String, count: Int) {
    let scene = FindingScene.led
    #expect(
      details(scene, .silent, at: Instant(stringLiteral: instant))
        == Array(repeating: .silent(count: 1, total: 1, days: 30), count: count))
  }

  @Test func `silence counts from the last report`() throws {
    var scene = FindingScene.led
    let report = scene.report("so-a", .underway, at: "2026-06-20")
    #expect(details(scene, .silent, at: "2026-07-20").isEmpty)
    let finding = try #require(scene.findings(.silent, at: "2026-07-21").first)
    #expect(finding.detail == .silent(count: 1, total: 1, days: 31))
    #expect(finding.parties == ["so-a"])
    #expect(finding.sequences.contains(report))
  }

  @Test func `silence of a party counts from when the duty bound it`() {
    var scene = FindingScene.led
    scene.assign("so-b", at: "2026-06-20")
    #expect(details(scene, .silent, at: "2026-07-10") == [.silent(count: 1, total: 2, days: 39)])
    #expect(details(scene, .silent, at: "2026-07-25") == [.silent(count: 2, total: 2, days: 54)])
  }

  @Test func `whoever is done, or has no deadline, is not silent`() {
    var done = FindingScene.led
    done.report("so-a", .done, at: "2026-06-05", id: "xong")
    done.decide(.approved, "xong", at: "2026-06-06")
    #expect(details(done, .silent).isEmpty)
    var undated = FindingScene()
    undated.issue()
    undated.assign("so-a")
    #expect(details(undated, .silent).isEmpty)
  }

  @Test func `members of a group who never reported are counted in one finding`() {
    var scene = FindingScene()
    scene.register("nhom", kind: .group, scope: .closed, members: ["so-a", "so-b", "so-c"])
    scene.issue(due: "2026-07-01")
    scene.assign("nhom")
    scene.report("so-b", .acknowledged, at: "2026-06-02")
    let findings = scene.findings(.neverAcknowledged, at: "2026-06-03")
    #expect(findings.map(\.detail) == [.neverAcknowledged(count: 2, total: 3)])
    #expect(findings.first?.parties == ["so-a", "so-c"])
  }

  @Test func `a report in time to come acknowledges nothing yet`() {
    var scene = FindingScene.led
    scene.report("so-a", .acknowledged, at: "2026-06-10")
    #expect(details(scene, .neverAcknowledged, at: "2026-06-09").count == 1)
    #expect(details(scene, .neverAcknowledged, at: "2026-06-10").isEmpty)
  }

  @Test(arguments: [
    (DirectiveKind.once, 1), (.answer, 1), (.standing, 0), (.conditional, 0), (.recurring, 0),
  ])
  func `without deadline only what is done once waits for word`(kind: DirectiveKind, count: Int) {
    var scene = FindingScene()
    scene.issue(kind: kind)
    scene.assign("so-a")
    #expect(details(scene, .neverAcknowledged).count == count)
  }

  @Test func `a group that nobody resolved cannot acknowledge`() {
    var scene = FindingScene()
    scene.register("nhom", kind: .group, scope: .open)
    scene.issue(due: "2026-07-01")
    scene.assign("nhom")
    #expect(details(scene, .neverAcknowledged).isEmpty)
    #expect(details(scene, .silent).isEmpty)
  }

  /// A monthly duty of two parties.
  private func monthly(dueDay: Int?) -> FindingScene {
    var scene = FindingScene()
    scene.issue(
      kind: .recurring,
      recurrence: Recurrence(frequency: .monthly, dueDay: dueDay, phrase: "hằng tháng"))
    scene.assign("so-a")
    scene.assign("so-b")
    return scene
  }

  @Test func `a round is missed from the instant that is too late`() {
    let scene = monthly(dueDay: 25)
    #expect(details(scene, .occurrenceMissed, at: "2026-06-25T23:59:59+07:00").isEmpty)
    #expect(
      details(scene, .occurrenceMissed, at: "2026-06-26") == [
        .occurrenceMissed(count: 2, partyCount: 2, first: "2026-06", last: "2026-06")
      ])
  }

  @Test func `a missed round stays missed when the next is met`() {
    var scene = monthly(dueDay: 25)
    scene.report("so-a", .done, at: "2026-06-20", period: "2026-06")
    scene.report("so-b", .done, at: "2026-07-20", period: "2026-07")
    #expect(
      details(scene, .occurrenceMissed, at: "2026-08-01") == [
        .occurrenceMissed(count: 2, partyCount: 2, first: "2026-06", last: "2026-07")
      ])
  }

  @Test func `a round reported late is not missed, and without a day there is nothing to miss`() {
    var late = monthly(dueDay: 25)
    late.report("so-a", .done, at: "2026-06-28", period: "2026-06")
    late.report("so-b", .done, at: "2026-06-28", period: "2026-06")
    #expect(details(late, .occurrenceMissed, at: "2026-07-01").isEmpty)
    #expect(details(monthly(dueDay: nil), .occurrenceMissed).isEmpty)
  }

  @Test func `a round is cited by what asked for it, not by what was restated since`() throws {
    var scene = FindingScene()
    let issued = scene.issue(
      kind: .recurring,
      recurrence: Recurrence(frequency: .monthly, dueDay: 25, phrase: "hằng tháng"))
    let given = scene.assign("so-a")
    let amended = scene.add(
      "2026-07-01",
      .directiveAmended(
        DirectiveAmended(
          directive: "n/1", reason: "đổi ngày",
          recurrence: Recurrence(frequency: .monthly, dueDay: 20, phrase: "hằng tháng"))))
    let before = try #require(scene.findings(.occurrenceMissed, at: "2026-07-10").first)
    #expect(before.sequences == [issued, given])
    let after = try #require(scene.findings(.occurrenceMissed, at: "2026-07-30").first)
    #expect(after.sequences == [issued, given, amended])
  }
}
