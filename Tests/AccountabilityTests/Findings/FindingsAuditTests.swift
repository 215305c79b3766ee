// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import LedgerLiterals
import Testing

/// The findings as a whole: every name, their order, and from where they can be seen.
struct FindingsAuditTests {
  @Test(arguments: FindingName.allCases)
  func `an audit turns up what is there, once`(name: FindingName) throws {
    let findings = FindingCases.scene(name).findings(name, at: FindingCases.instant)
    #expect(findings.map(\.name) == [name])
    #expect(try #require(findings.first).sequences.isEmpty == false)
  }

  @Test(arguments: FindingName.allCases)
  func `a finding stands on the events it cites and on no later one`(name: FindingName) throws {
    let scene = FindingCases.scene(name)
    let finding = try #require(scene.findings(name, at: FindingCases.instant).first)
    let last = try #require(finding.sequences.last)
    #expect(
      scene.findings(name, at: FindingCases.instant, known: .sequence(last)).contains(finding))
    let before = SequenceNumber(last.rawValue - 1)
    #expect(
      !scene.findings(name, at: FindingCases.instant, known: .sequence(before)).contains(finding))
  }

  @Test(arguments: FindingName.allCases)
  func `a finding is not seen before its events take effect`(name: FindingName) throws {
    let scene = FindingCases.scene(name)
    let finding = try #require(scene.findings(name, at: FindingCases.instant).first)
    // An error is an error as soon as it is known, whenever its retraction says it takes effect.
    let times = finding.sequences.map { scene.index[$0] }
      .filter { $0.body.type != .eventRetracted || name == .retractedAfterDue }.map(\.time)
    let last = try #require(times.max())
    let before = last.advanced(byMilliseconds: -1)
    #expect(!scene.findings(name, at: before).contains(finding))
  }

  @Test func `every name has a detail of its own and stands in kebab case`() {
    #expect(FindingName.allCases.count == 27)
    for name in FindingName.allCases {
      #expect(name.rawValue.utf8.allSatisfy { $0 == 45 || (97...122).contains($0) })
    }
  }

  @Test func `findings come by name, then by subject`() {
    var scene = FindingScene()
    scene.register("nhom-b", kind: .group, scope: .open)
    scene.register("nhom-a", kind: .group, scope: .open)
    scene.issue("n/2")
    scene.issue("n/1")
    let findings = LedgerView(scene.index, from: Viewpoint(at: "2026-06-02")).findings()
    #expect(findings == findings.sorted())
    #expect(
      findings.map { "\($0.name.rawValue) \($0.subject.rawValue)" } == [
        "group-unresolved nhom-a", "group-unresolved nhom-b", "no-lead n/1", "no-lead n/2",
        "six-clear n/1", "six-clear n/2",
      ])
  }

  @Test func `only what is asked for is looked for`() {
    let scene = FindingCases.scene(.sixClear)
    let view = LedgerView(scene.index, from: Viewpoint(at: FindingCases.instant))
    let all = view.findings()
    for name in FindingName.allCases {
      #expect(view.findings([name]) == all.filter { $0.name == name })
    }
  }

  @Test func `an empty ledger has nothing to find`() {
    #expect(LedgerView(LedgerIndex(), from: Viewpoint(at: "2026-06-02")).findings().isEmpty)
  }

  @Test func `what was retracted shows nothing any more`() {
    var scene = FindingCases.scene(.twoLeads)
    let second = scene.index.events[scene.index.events.count - 1].id
    scene.retract(second, at: "2026-06-05")
    #expect(scene.findings(.twoLeads, at: FindingCases.instant).isEmpty)
    let before = SequenceNumber(scene.next.rawValue - 2)
    #expect(
      scene.findings(.twoLeads, at: FindingCases.instant, known: .sequence(before)).count == 1)
  }
}
