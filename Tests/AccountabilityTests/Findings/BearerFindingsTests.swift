// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import LedgerLiterals
import Testing

/// Who bears a duty: gaps, leads, heirs.
struct BearerFindingsTests {
  /// The gaps in a scene, without their events.
  private func gaps(_ scene: FindingScene, at instant: Instant = "2026-09-01") -> [FindingDetail] {
    scene.findings(.responsibilityGap, at: instant).map(\.detail)
  }

  @Test func `a role taken away and given again leaves a gap between`() throws {
    var scene = FindingScene()
    let issued = scene.issue()
    let given = scene.assign("so-a")
    let taken = scene.release("so-a", at: "2026-06-10")
    let again = scene.assign("so-b", at: "2026-06-12")
    let finding = try #require(scene.findings(.responsibilityGap, at: "2026-09-01").first)
    #expect(
      finding.detail
        == .responsibilityGap(
          role: .lead, interval: Interval(from: "2026-06-10", to: "2026-06-12"), after: nil))
    #expect(finding.subject == .directive("n/1"))
    #expect(finding.sequences == [issued, given, taken, again])
  }

  @Test func `a role handed over in the same instant leaves no gap`() {
    var scene = FindingScene.led
    scene.release("so-a", at: "2026-06-10")
    scene.assign("so-b", at: "2026-06-10")
    #expect(gaps(scene).isEmpty)
  }

  @Test func `a directive assigned after its issuance has a gap before`() {
    var scene = FindingScene()
    scene.issue()
    scene.assign("so-a", at: "2026-06-03")
    #expect(
      gaps(scene) == [
        .responsibilityGap(
          role: .lead, interval: Interval(from: "2026-06-01", to: "2026-06-03"), after: nil)
      ])
  }

  @Test func `a gap that goes on has no end`() {
    var scene = FindingScene.led
    scene.release("so-a", at: "2026-06-10")
    #expect(
      gaps(scene) == [
        .responsibilityGap(
          role: .lead, interval: Interval(from: "2026-06-10", to: nil), after: nil)
      ])
    #expect(gaps(scene, at: "2026-06-09").isEmpty)
  }

  @Test func `a duty that was done or withdrawn leaves no gap behind`() {
    var done = FindingScene.led
    done.report("so-a", .done, at: "2026-06-05", id: "xong")
    done.decide(.approved, "xong", at: "2026-06-06")
    done.release("so-a", at: "2026-06-10")
    #expect(gaps(done).isEmpty)
    var withdrawn = FindingScene.led
    withdrawn.add(
      "2026-06-10",
      .directiveWithdrawn(DirectiveWithdrawn(directive: "n/1", reason: "thôi không làm")))
    #expect(gaps(withdrawn).isEmpty)
  }

  @Test func `an executor beside the lead may go, the lead may not`() {
    var scene = FindingScene.led
    scene.assign("so-b", .execute)
    scene.release("so-b", .execute, at: "2026-06-10")
    #expect(gaps(scene).isEmpty)
    scene.assign("so-b", .execute, at: "2026-06-11")
    scene.release("so-a", at: "2026-06-12")
    #expect(gaps(scene).count == 1)
  }

  @Test func `an undecided heir is a gap once it is settled, and until then itself`() throws {
    var scene = FindingScene.led
    let end = scene.succeed("so-a", by: ["so-b", "so-c"], at: "2026-07-01")
    let undecided = scene.findings(.heirUndecided, at: "2026-07-05")
    #expect(undecided.map(\.detail) == [.heirUndecided(since: "2026-07-01", roles: [.lead])])
    #expect(undecided.first?.parties == ["so-a"])
    #expect(undecided.first?.sequences.contains(end) == true)
    #expect(gaps(scene).isEmpty)
    scene.add(
      "2026-08-01",
      .assignmentTransferred(
        AssignmentTransferred(
          directive: "n/1", from: "so-a", to: "so-b", role: .lead, reason: "đã quyết định")))
    #expect(scene.findings(.heirUndecided, at: "2026-09-01").isEmpty)
    #expect(scene.findings(.heirUndecided, at: "2026-07-31").count == 1)
    #expect(
      gaps(scene) == [
        .responsibilityGap(
          role: .lead, interval: Interval(from: "2026-07-01", to: "2026-08-01"), after: "so-a")
      ])
  }

  @Test func `one heir takes over without a finding`() {
    var scene = FindingScene.led
    scene.succeed("so-a", by: ["so-b"], at: "2026-07-01")
    #expect(scene.findings(.heirUndecided, at: "2026-09-01").isEmpty)
    #expect(gaps(scene).isEmpty)
  }

  @Test func `a finished duty waits for no heir`() {
    var scene = FindingScene.led
    scene.report("so-a", .done, at: "2026-06-05", id: "xong")
    scene.decide(.approved, "xong", at: "2026-06-06")
    scene.succeed("so-a", by: [], at: "2026-07-01")
    #expect(scene.findings(.heirUndecided, at: "2026-09-01").isEmpty)
  }

  @Test(arguments: [Role.lead, .execute])
  func `a lead or an executor is enough`(role: Role) {
    var scene = FindingScene()
    scene.issue()
    scene.assign("so-a", role)
    #expect(scene.findings(.noLead, at: "2026-09-01").isEmpty)
  }

  @Test func `a directive with other roles only has no lead`() {
    var scene = FindingScene()
    let issued = scene.issue()
    let first = scene.assign("so-b", .coordinate)
    let second = scene.assign("so-a", .monitor)
    let findings = scene.findings(.noLead, at: "2026-09-01")
    #expect(findings.map(\.detail) == [.noLead(roles: [.coordinate, .monitor])])
    #expect(findings.first?.parties == ["so-a", "so-b"])
    #expect(findings.first?.sequences == [issued, first, second])
  }

  @Test func `leads that follow each other are never two`() {
    var scene = FindingScene.led
    scene.release("so-a", at: "2026-06-10")
    scene.assign("so-b", at: "2026-06-10")
    #expect(scene.findings(.twoLeads, at: "2026-09-01").isEmpty)
  }

  @Test func `three leads are one finding, from the first instant with two`() {
    var scene = FindingScene.led
    scene.assign("so-b", at: "2026-06-05")
    scene.assign("so-c", at: "2026-06-07")
    scene.release("so-a", at: "2026-06-20")
    let findings = scene.findings(.twoLeads, at: "2026-09-01")
    #expect(findings.map(\.detail) == [.twoLeads(count: 3, since: "2026-06-05", until: nil)])
    #expect(findings.first?.parties == ["so-a", "so-b", "so-c"])
  }

  @Test func `two leads that one heir takes over are two no longer`() {
    var scene = FindingScene.led
    scene.assign("so-b", at: "2026-06-05")
    scene.succeed("so-b", by: ["so-a"], at: "2026-06-20")
    #expect(
      scene.findings(.twoLeads, at: "2026-09-01").map(\.detail) == [
        .twoLeads(count: 2, since: "2026-06-05", until: "2026-06-20")
      ])
  }

  @Test func `a group that leads counts as one`() {
    var scene = FindingScene()
    scene.register("nhom", kind: .group, scope: .closed, members: ["so-a", "so-b"])
    scene.issue()
    scene.assign("nhom")
    #expect(scene.findings(.twoLeads, at: "2026-09-01").isEmpty)
    scene.assign("so-c")
    let findings = scene.findings(.twoLeads, at: "2026-09-01")
    #expect(findings.map(\.parties) == [["nhom", "so-c"]])
  }

  @Test func `a second lead that came with issuing anew cites the issuance too`() throws {
    var scene = FindingScene()
    let issued = scene.issue()
    let first = scene.assign("so-a")
    scene.retract(scene.index.events[Int(issued.rawValue)].id, at: "2026-06-02")
    let anew = scene.issue(at: "2026-06-03")
    let second = scene.assign("so-b", at: "2026-06-03")
    let finding = try #require(scene.findings(.twoLeads, at: "2026-09-01").first)
    #expect(finding.sequences == [first, anew, second])
  }

  @Test func `two that led before the directive was issued anew were not made so by that`() throws {
    for isIssuedAnew in [false, true] {
      var scene = FindingScene()
      let issued = scene.issue()
      let (first, second) = (scene.assign("so-a"), scene.assign("so-b"))
      if isIssuedAnew {
        scene.retract(scene.index.events[Int(issued.rawValue)].id, at: "2026-06-02")
        scene.issue()
      }
      let finding = try #require(scene.findings(.twoLeads, at: "2026-09-01").first)
      #expect(finding.sequences == [first, second])
    }
  }
}
