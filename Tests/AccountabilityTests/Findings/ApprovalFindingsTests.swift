// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import LedgerLiterals
import Testing

/// Who approved what.
struct ApprovalFindingsTests {
  /// A ledger in which `so-a`, with a head and bodies below, has claimed completion.
  private func claimed(product: String? = nil, documents: [String] = []) -> FindingScene {
    var scene = FindingScene()
    scene.register("giam-doc", kind: .office)
    scene.register("nguoi-m", kind: .person)
    scene.register("nguoi-n", kind: .person)
    scene.register("so-m", head: "giam-doc")
    scene.register("phong-m", parent: "so-m")
    scene.register("to-m", parent: "phong-m")
    scene.add("2026-01-02", .officeAssumed(OfficeAssumed(office: "giam-doc", person: "nguoi-m")))
    scene.add("2026-06-20", .officeVacated(OfficeVacated(office: "giam-doc", person: "nguoi-m")))
    scene.issue(due: "2026-07-01", product: product)
    scene.assign("so-m")
    scene.report("so-m", .done, at: "2026-06-10", documents: documents, id: "xong")
    return scene
  }

  @Test(arguments: [
    ("so-m", ApproverTie.same), ("giam-doc", .headOffice), ("nguoi-m", .head), ("phong-m", .below),
    ("to-m", .below),
  ])
  func `nobody approves for itself`(approver: String, tie: ApproverTie) {
    for decision in [CompletionDecision.approved, .recognised] {
      var scene = claimed()
      let by = PartyID(stringLiteral: approver)
      let decided = scene.decide(decision, "xong", by: by, at: "2026-06-11", of: "so-m")
      let findings = scene.findings(.selfApproval, at: "2026-09-01")
      #expect(
        findings.map(\.detail) == [
          .selfApproval(claimant: "so-m", approver: by, tie: tie, decision: decision)
        ])
      #expect(findings.first?.sequences.contains(decided) == true)
    }
  }

  @Test(arguments: ["ubnd", "so-b", "nguoi-n"])
  func `others may approve`(approver: String) {
    var scene = claimed()
    scene.decide(
      .approved, "xong", by: PartyID(stringLiteral: approver), at: "2026-06-11", of: "so-m")
    #expect(scene.findings(.selfApproval, at: "2026-09-01").isEmpty)
  }

  @Test func `sending back one's own claim is no approval, and a former head is nobody's head`() {
    var scene = claimed()
    scene.decide(.returned, "xong", by: "so-m", at: "2026-06-11", of: "so-m")
    scene.decide(.approved, "xong", by: "nguoi-m", at: "2026-06-20", of: "so-m")
    #expect(scene.findings(.selfApproval, at: "2026-09-01").isEmpty)
  }

  @Test func `a claim that stands may be approved`() {
    var scene = claimed()
    scene.decide(.approved, "xong", at: "2026-06-11", of: "so-m")
    #expect(scene.findings(.approvedWithoutClaim, at: "2026-09-01").isEmpty)
    scene.decide(.returned, "xong", at: "2026-06-12", of: "so-m")
    #expect(scene.findings(.approvedWithoutClaim, at: "2026-09-01").isEmpty)
  }

  @Test func `a claim that was retracted leaves its approval without one`() throws {
    var scene = claimed()
    let approval = scene.decide(.approved, "xong", at: "2026-06-11", of: "so-m")
    let retraction = scene.retract("xong", at: "2026-06-12")
    let finding = try #require(scene.findings(.approvedWithoutClaim, at: "2026-09-01").first)
    #expect(
      finding.detail
        == .approvedWithoutClaim(claim: "xong", flaw: .retracted, decision: .approved))
    #expect(finding.sequences.suffix(2) == [approval, retraction])
    #expect(
      scene.findings(.approvedWithoutClaim, at: "2026-09-01", known: .sequence(approval)).isEmpty)
  }

  @Test(arguments: [
    ("khong-co", "so-m", "2026-06-11", ClaimFlaw.unknown),
    ("dang-lam", "so-m", "2026-06-11", .unknown),
    ("xong", "so-m", "2026-06-09", .later), ("xong", "so-b", "2026-06-11", .otherParty),
    ("la", "so-b", "2026-06-11", .notResponsible),
  ])
  func `a claim does not stand`(claim: String, party: String, time: String, flaw: ClaimFlaw) {
    var scene = claimed()
    scene.report("so-m", .underway, at: "2026-06-08", id: "dang-lam")
    scene.report("so-b", .done, at: "2026-06-10", id: "la")
    scene.decide(
      .approved, EventID(stringLiteral: claim), at: Instant(stringLiteral: time),
      of: PartyID(stringLiteral: party))
    #expect(
      scene.findings(.approvedWithoutClaim, at: "2026-09-01").map(\.detail) == [
        .approvedWithoutClaim(
          claim: EventID(stringLiteral: claim), flaw: flaw, decision: .approved)
      ])
  }

  @Test func `a claim that was sent back does not stand`() {
    var scene = claimed()
    let returned = scene.decide(.returned, "xong", at: "2026-06-11", of: "so-m")
    let recognised = scene.decide(.recognised, "xong", at: "2026-06-12", of: "so-m")
    let findings = scene.findings(.approvedWithoutClaim, at: "2026-09-01")
    #expect(
      findings.map(\.detail) == [
        .approvedWithoutClaim(claim: "xong", flaw: .returned, decision: .recognised)
      ])
    #expect(findings.first?.sequences.suffix(2) == [returned, recognised])
  }

  @Test func `a recognition outlives an approval that was retracted, and is told of`() throws {
    var scene = claimed()
    let approval = scene.decide(.approved, "xong", at: "2026-06-11", of: "so-m")
    let recognised = scene.decide(.recognised, "xong", at: "2026-06-12", of: "so-m")
    let view = { (known: KnowledgePoint) in
      scene.findings(.approvedWithoutClaim, at: "2026-09-01", known: known)
    }
    #expect(view(.everything).isEmpty)
    let retraction = scene.retract(scene.index[approval].id, at: "2026-06-13")
    let finding = try #require(view(.everything).first)
    #expect(
      finding.detail
        == .approvedWithoutClaim(claim: "xong", flaw: .notApproved, decision: .recognised))
    #expect(finding.sequences.suffix(3) == [approval, recognised, retraction])
    #expect(view(.sequence(recognised)).isEmpty)
    // Approved anew, all is as it should be.
    scene.decide(.approved, "xong", at: "2026-06-14", of: "so-m")
    #expect(view(.everything).isEmpty)
  }

  @Test(arguments: [("báo cáo", [], 1), ("báo cáo", ["12/BC"], 0), (nil, [], 0)])
  func `a product wants a document`(product: String?, documents: [String], count: Int) {
    var scene = claimed(product: product, documents: documents)
    #expect(scene.findings(.doneWithoutProduct, at: "2026-09-01").isEmpty)
    scene.decide(.approved, "xong", at: "2026-06-11", of: "so-m")
    let findings = scene.findings(.doneWithoutProduct, at: "2026-09-01")
    #expect(
      findings.map(\.detail) == Array(repeating: .doneWithoutProduct(count: 1), count: count))
    #expect(findings.allSatisfy { $0.parties == ["so-m"] && $0.sequences.count == 3 })
  }

  @Test func `recipients want a document too`() {
    var scene = FindingScene()
    scene.issue(deliverTo: ["ubnd"])
    scene.assign("so-a")
    scene.report("so-a", .done, at: "2026-06-10", id: "xong")
    scene.decide(.recognised, "xong", at: "2026-06-11")
    #expect(scene.findings(.doneWithoutProduct, at: "2026-09-01").count == 1)
  }
}
