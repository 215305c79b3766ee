// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import LedgerLiterals
import Testing

/// Who reported, and when.
struct ReportFindingsTests {
  /// The strangers in a scene.
  private func strangers(_ scene: FindingScene) -> [PartyID] {
    scene.findings(.reportByStranger, at: "2026-09-01").flatMap(\.parties)
  }

  @Test(arguments: [("2026-05-31T23:59:59+07:00", 1), ("2026-06-01", 0)])
  func `nothing is done before it is ordered`(time: String, count: Int) {
    var scene = FindingScene.led
    scene.report("so-a", .done, at: Instant(stringLiteral: time))
    let findings = scene.findings(.doneBeforeIssue, at: "2026-09-01")
    #expect(findings.count == count)
    for finding in findings {
      #expect(
        finding.detail
          == .doneBeforeIssue(claimed: Instant(stringLiteral: time), issued: "2026-06-01"))
      #expect(finding.parties == ["so-a"])
    }
    #expect(strangers(scene).isEmpty)
  }

  @Test func `a stranger is found once, with all its reports and the assignments`() {
    var scene = FindingScene()
    let issued = scene.issue()
    let assigned = scene.assign("so-a")
    let first = scene.report("so-b", .acknowledged, at: "2026-06-02")
    let second = scene.report("so-b", .underway, at: "2026-06-09")
    let findings = scene.findings(.reportByStranger, at: "2026-09-01")
    #expect(
      findings.map(\.detail) == [
        .reportByStranger(count: 2, first: "2026-06-02", last: "2026-06-09")
      ])
    #expect(findings.first?.parties == ["so-b"])
    #expect(findings.first?.sequences == [issued, assigned, first, second])
  }

  @Test(arguments: Role.allCases)
  func `whoever has a role is no stranger`(role: Role) {
    var scene = FindingScene.led
    scene.assign("so-b", role)
    scene.report("so-b", .underway, at: "2026-06-02")
    #expect(strangers(scene).isEmpty)
  }

  @Test func `a role counts from when it is given until it is taken`() {
    var scene = FindingScene.led
    scene.assign("so-b", .coordinate, at: "2026-06-05")
    scene.release("so-b", .coordinate, at: "2026-06-10")
    scene.report("so-b", .underway, at: "2026-06-05")
    #expect(strangers(scene).isEmpty)
    scene.report("so-b", .underway, at: "2026-06-10")
    #expect(strangers(scene) == ["so-b"])
  }

  @Test func `heirs and receivers report, those before them no longer`() {
    var scene = FindingScene.led
    scene.succeed("so-a", by: ["so-b"], at: "2026-06-10")
    scene.report("so-b", .underway, at: "2026-06-10")
    scene.add(
      "2026-06-20",
      .assignmentTransferred(
        AssignmentTransferred(
          directive: "n/1", from: "so-b", to: "so-c", role: .lead, reason: "đổi")))
    scene.report("so-c", .underway, at: "2026-06-20")
    #expect(strangers(scene).isEmpty)
    scene.report("so-b", .underway, at: "2026-06-21")
    #expect(strangers(scene) == ["so-b"])
  }

  @Test func `members report for their group, the group itself only while it has none`() {
    var scene = FindingScene()
    scene.register("nhom", kind: .group, scope: .open)
    scene.issue()
    scene.assign("nhom")
    scene.report("nhom", .underway, at: "2026-06-02")
    #expect(strangers(scene).isEmpty)
    scene.add("2026-06-05", .groupJoined(GroupJoined(group: "nhom", member: "so-a")))
    scene.report("so-a", .underway, at: "2026-06-06")
    #expect(strangers(scene).isEmpty)
    scene.report("nhom", .underway, at: "2026-06-07")
    #expect(strangers(scene) == ["nhom"])
  }
}
