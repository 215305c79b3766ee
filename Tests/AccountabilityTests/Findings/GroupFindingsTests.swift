// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import LedgerLiterals
import Testing

/// Groups of which not every member is known.
struct GroupFindingsTests {
  /// What is open, group by group.
  private func open(_ scene: FindingScene) -> [FindingDetail] {
    scene.findings(.groupUnresolved, at: "2026-09-01").map(\.detail)
  }

  @Test func `an open group is found with the directives in which nobody resolved it`() {
    var scene = FindingScene()
    let group = scene.register("nhom", kind: .group, scope: .open)
    scene.issue()
    scene.issue("n/2")
    let first = scene.assign("nhom")
    let second = scene.assign("nhom", to: "n/2")
    let resolved = scene.assign("so-a", to: "n/2", under: "nhom")
    let findings = scene.findings(.groupUnresolved, at: "2026-09-01")
    #expect(
      findings.map(\.detail) == [
        .groupUnresolved(scope: .open, known: 0, size: nil, directives: ["n/1"])
      ])
    #expect(findings.first?.subject == .party("nhom"))
    #expect(findings.first?.sequences == [group, first])
    #expect(
      scene.findings(
        .groupUnresolved, at: "2026-09-01", known: .sequence(SequenceNumber(resolved.rawValue - 1))
      ).first?.sequences == [group, first, second])
  }

  @Test func `a member that joins resolves an open group`() {
    var scene = FindingScene()
    scene.register("nhom", kind: .group, scope: .open)
    #expect(open(scene).count == 1)
    scene.add("2026-06-05", .groupJoined(GroupJoined(group: "nhom", member: "so-a")))
    #expect(open(scene).isEmpty)
    #expect(scene.findings(.groupUnresolved, at: "2026-06-04").count == 1)
  }

  @Test(arguments: [(2, 1), (3, 0)])
  func `a closed group is found while fewer members are named than it counts`(
    named: Int, count: Int
  ) {
    var scene = FindingScene()
    let members: [PartyID] = ["so-a", "so-b", "so-c"]
    scene.register(
      "nhom", kind: .group, scope: .closed, members: Array(members.prefix(named)), size: 3)
    scene.issue()
    scene.assign("nhom", .execute)
    #expect(
      open(scene)
        == Array(
          repeating: .groupUnresolved(
            scope: .closed, known: named, size: 3, directives: ["n/1"]), count: count))
  }

  @Test func `a closed group with its members is whole`() {
    var scene = FindingScene()
    scene.register("nhom", kind: .group, scope: .closed, members: ["so-a"])
    #expect(open(scene).isEmpty)
  }

  @Test func `a group is not open before it begins`() {
    let scene = FindingCases.scene(.groupUnresolved)
    #expect(scene.findings(.groupUnresolved, at: "2025-12-31").isEmpty)
    #expect(scene.findings(.groupUnresolved, at: "2026-01-01").count == 1)
  }

  @Test func `a group of a directive that was withdrawn is open only as such`() {
    var scene = FindingScene()
    scene.register("nhom", kind: .group, scope: .open)
    scene.issue()
    scene.assign("nhom")
    scene.add(
      "2026-06-10",
      .directiveWithdrawn(DirectiveWithdrawn(directive: "n/1", reason: "thôi không làm")))
    #expect(
      open(scene) == [.groupUnresolved(scope: .open, known: 0, size: nil, directives: [])])
  }
}
