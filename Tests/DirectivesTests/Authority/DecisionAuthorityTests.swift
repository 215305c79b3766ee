// Directive ledger · DirectivesTests — SPDX-License-Identifier: Apache-2.0

import Directives
import LedgerLiterals
import Testing

/// Who decides on claims and on more time, told in the ledger of `AuthorityTests`.
///
/// In it `so-a` leads `tb/1`, which `vp` issued for `ubnd`; here `c` of `so-b` may approve as well.
struct DecisionAuthorityTests {
  /// The ledger, in which `so-a` has claimed to be done.
  private static func scene() -> AuthorityScene {
    var scene = AuthorityTests.scene(.required)
    scene.enrol("c", "so-b", [.record, .approve])
    scene.take("b", report("so-a"), id: "xong")
    return scene
  }

  /// A claim to be done.
  private static func report(_ party: PartyID) -> EventBody {
    .statusReported(StatusReported(directive: "tb/1", party: party, status: .done))
  }

  /// A decision on the claim.
  private static func decision(
    _ by: PartyID, _ decision: CompletionDecision = .approved, on claim: EventID = "xong",
    in directive: DirectiveID = "tb/1"
  ) -> EventBody {
    .completionDecided(
      CompletionDecided(
        decision: decision, directive: directive, party: "so-a", by: by, claim: claim,
        reason: "thiếu"))
  }

  /// A role that is given.
  private static func give(_ party: PartyID, _ role: Role = .monitor) -> EventBody {
    .assignmentMade(AssignmentMade(directive: "tb/1", party: party, role: role))
  }

  /// A role that ends.
  private static func end(_ party: PartyID) -> EventBody {
    .assignmentEnded(
      AssignmentEnded(directive: "tb/1", party: party, role: .monitor, reason: "đổi"))
  }

  /// Why `c` may not decide for `so-b`.
  private static func refusal(
    _ scene: AuthorityScene, by: PartyID = "so-b"
  ) -> Refusal.Reason? { scene.refusal("c", decision(by))?.reason.unnamed }

  @Test(arguments: Role.allCases)
  func `who monitors, appraises or receives decides, and no other role does`(role: Role) {
    var scene = Self.scene()
    #expect(Self.refusal(scene) == .notDecider("so-b", "tb/1"))
    scene.take("a", Self.give("so-b", role))
    let decides = [Role.monitor, .appraise, .receive].contains(role)
    #expect(Self.refusal(scene) == (decides ? nil : .notDecider("so-b", "tb/1")))
    let returned = scene.refusal("c", Self.decision("so-b", .returned))
    #expect(returned?.reason.unnamed == (decides ? nil : .notDecider("so-b", "tb/1")))
  }

  @Test func `the issuer and the concluder decide with or without somebody who monitors`() {
    var scene = Self.scene()
    scene.delegate("c", "ubnd")
    #expect(scene.refusal("a", Self.decision("vp")) == nil)
    #expect(Self.refusal(scene, by: "ubnd") == nil)
    scene.take("a", Self.give("so-b"))
    #expect(scene.refusal("a", Self.decision("vp")) == nil)
    #expect(Self.refusal(scene, by: "ubnd") == nil)
  }

  @Test func `a role counts from its beginning to its end, unless it was taken back`() {
    var scene = Self.scene()
    scene.take("a", Self.give("so-b"), at: "2026-06-11")
    #expect(Self.refusal(scene) == .notDecider("so-b", "tb/1"))
    scene.take("a", Self.give("so-b"), at: "2026-06-10", id: "giao")
    #expect(Self.refusal(scene) == nil)
    let before = scene.index.events.count
    scene.take("a", .eventRetracted(EventRetracted(event: "giao", reason: "nhầm")))
    #expect(Self.refusal(scene) == .notDecider("so-b", "tb/1"))
    // What was recorded before the retraction is judged by what the ledger held then.
    let intent = Intent(
      id: "new", time: "2026-06-10", actor: "c", body: Self.decision("so-b"))
    #expect(throws: Never.self) {
      try Authority(scene.index, before: before).check(intent, recordedTime: scene.now)
    }
    scene.take("a", Self.give("so-b"))
    scene.take("a", Self.end("so-b"), at: "2026-06-09")
    #expect(Self.refusal(scene) == .notDecider("so-b", "tb/1"))
  }

  @Test func `a role comes through groups and is passed on`() {
    var scene = Self.scene()
    for party: PartyID in ["so-c", "nhom"] {
      scene.take(
        "a",
        .partyRegistered(
          PartyRegistered(
            party: party, kind: party == "nhom" ? .group : .organization, name: "Tên",
            members: party == "nhom" ? ["so-c"] : [])))
    }
    scene.take("a", Self.give("nhom"))
    #expect(Self.refusal(scene) == .notDecider("so-b", "tb/1"))
    scene.take("a", .groupJoined(GroupJoined(group: "nhom", member: "so-b")), at: "2026-06-09")
    #expect(Self.refusal(scene) == nil)
    scene.take("a", .groupLeft(GroupLeft(group: "nhom", member: "so-b")), at: "2026-06-10")
    #expect(Self.refusal(scene) == .notDecider("so-b", "tb/1"))
    scene.take(
      "a",
      .assignmentTransferred(
        AssignmentTransferred(
          directive: "tb/1", from: "so-c", to: "so-b", role: .monitor, reason: "đổi")))
    #expect(Self.refusal(scene) == nil)
    scene.delegate("c", "so-c")
    #expect(Self.refusal(scene, by: "so-c") == .notDecider("so-c", "tb/1"))
  }

  @Test func `heirs decide instead of who has ended, from the succession on`() {
    var scene = Self.scene()
    scene.take(
      "a", .partyRegistered(PartyRegistered(party: "so-c", kind: .organization, name: "Tên")))
    scene.take("a", Self.give("so-c"))
    scene.delegate("c", "so-c")
    let succession: EventBody = .partySucceeded(
      PartySucceeded(party: "so-c", heirs: [Heir(party: "so-b")]))
    scene.take("a", succession, at: "2026-06-11", id: "sap-nhap")
    #expect(Self.refusal(scene) == .notDecider("so-b", "tb/1"))
    #expect(Self.refusal(scene, by: "so-c") == nil)
    scene.take("a", .eventRetracted(EventRetracted(event: "sap-nhap", reason: "nhầm")))
    scene.take("a", succession, at: "2026-06-10")
    #expect(Self.refusal(scene) == nil)
    #expect(Self.refusal(scene, by: "so-c") == .notDecider("so-c", "tb/1"))
    scene.take("a", Self.end("so-b"), at: "2026-06-10")
    #expect(Self.refusal(scene) == .notDecider("so-b", "tb/1"))
  }

  @Test func `nobody decides for the claimant, nor on what he or she has recorded`() {
    var scene = Self.scene()
    scene.delegate("a", "so-a")
    #expect(scene.refusal("a", Self.decision("vp"))?.reason == .ownClaim("so-a"))
    #expect(scene.refusal("a", Self.decision("vp", .returned))?.reason == .ownClaim("so-a"))
    scene.take("a", Self.report("so-a"), id: "xong-2")
    scene.take(
      "d", .delegationEnded(DelegationEnded(principal: "a", party: "so-a", reason: "xong")))
    #expect(scene.refusal("a", Self.decision("vp")) == nil)
    let own = scene.refusal("a", Self.decision("vp", on: "xong-2"))
    #expect(own == Refusal(.ownRecord("a"), "actor"))
  }

  @Test func `what was taken back is issued again by its own office only`() {
    var scene = AuthorityTests.scene(.required)
    scene.take(
      "c",
      .noticeIssued(
        NoticeIssued(
          notice: "tb-2", title: "Kết luận", kind: "TB", issuer: "so-b", decided: "2026-06-01")))
    let directive = DirectiveIssued(
      directive: "tb/9", notice: "tb", section: "1", summary: "Làm", force: .order, kind: .once)
    scene.take("a", .directiveIssued(directive), id: "viec")
    scene.take("a", .eventRetracted(EventRetracted(event: "viec", reason: "nhầm")))
    let taken = DirectiveIssued(
      directive: "tb/9", notice: "tb-2", section: "1", summary: "Làm", force: .order, kind: .once)
    #expect(scene.refusal("c", .directiveIssued(taken))?.reason == .notOfOffice("c", "vp"))
    #expect(scene.refusal("a", .directiveIssued(taken))?.reason == .notOfOffice("a", "so-b"))
    #expect(scene.refusal("a", .directiveIssued(directive)) == nil)
    let notice = scene.index.events.first { $0.body.type == .noticeIssued }?.id ?? "?"
    scene.take("a", .eventRetracted(EventRetracted(event: notice, reason: "nhầm")))
    func issue(_ actor: ActorID, _ issuer: PartyID) -> Refusal.Reason? {
      scene.refusal(
        actor,
        .noticeIssued(
          NoticeIssued(
            notice: "tb", title: "Kết luận", kind: "TB", issuer: issuer, decided: "2026-06-01")))?
        .reason
    }
    #expect(issue("c", "so-b") == .notOfOffice("c", "vp"))
    #expect(issue("a", "vp") == nil)
  }

  @Test func `only recognition may come from above the issuer`() {
    var scene = Self.scene()
    scene.take(
      "c",
      .noticeIssued(
        NoticeIssued(
          notice: "tb-2", title: "Kết luận", kind: "TB", issuer: "so-b", decided: "2026-06-01")))
    scene.take(
      "c",
      .directiveIssued(
        DirectiveIssued(
          directive: "tb-2/1", notice: "tb-2", section: "1", summary: "Làm", force: .order,
          kind: .once)))
    scene.take(
      "b",
      .statusReported(StatusReported(directive: "tb-2/1", party: "so-a", status: .done)),
      id: "xong-2")
    #expect(
      scene.refusal("a", Self.decision("vp", on: "xong-2", in: "tb-2/1"))?.reason.unnamed
        == .notDecider("vp", "tb-2/1"))
    scene.take("c", Self.decision("so-b", on: "xong-2", in: "tb-2/1"))
    #expect(
      scene.refusal("a", Self.decision("vp", .recognised, on: "xong-2", in: "tb-2/1")) == nil)
  }

  @Test func `whoever takes back a retraction needs what the first event needed`() {
    var scene = Self.scene()
    scene.enrol("e", "so-b", [.record])
    scene.take("a", Self.decision("vp"), id: "duyet")
    scene.take("a", .eventRetracted(EventRetracted(event: "duyet", reason: "nhầm")), id: "rut")
    func retract(_ actor: ActorID) -> Refusal.Reason? {
      scene.refusal(actor, .eventRetracted(EventRetracted(event: "rut", reason: "nhầm")))?.reason
    }
    #expect(retract("e") == .rightMissing("e", .approve))
    #expect(retract("b") == .ownClaim("so-a"))
    #expect(retract("c") == .notActingFor("c", "vp"))
    #expect(retract("a") == nil)
  }

  @Test func `a decision is taken back by whoever could make it then, whatever happened since`() {
    var scene = Self.scene()
    scene.take("a", Self.give("so-b"))
    scene.take("c", Self.decision("so-b"), id: "duyet")
    scene.take("a", Self.end("so-b"), at: "2026-06-05")
    #expect(Self.refusal(scene) != nil)
    let body: EventBody = .eventRetracted(EventRetracted(event: "duyet", reason: "nhầm"))
    #expect(scene.refusal("c", body) == nil)
  }

  /// More time for the directive.
  private static func extend(_ by: PartyID, for request: EventID? = nil) -> EventBody {
    .deadlineChanged(
      DeadlineChanged(
        directive: "tb/1",
        deadline: Deadline(rule: .by("2026-06-30"), due: "2026-07-01", phrase: "30/6"),
        reason: "lũ", by: by, request: request))
  }

  /// Why `so-b` gives no time.
  private static let noTime = Refusal.Reason.notDecider(
    "so-b", Deciders(in: "tb/1", on: .moreTime, at: "2026-06-10", parties: ["ubnd", "vp"]))

  /// No more time.
  private static func refuse(_ by: PartyID, _ request: EventID) -> EventBody {
    .extensionRefused(
      ExtensionRefused(directive: "tb/1", request: request, by: by, reason: "đủ"))
  }

  @Test func `more time is in the hands of the office, and never of whoever asked`() {
    var scene = Self.scene()
    scene.enrol("a", "vp", [.extend])
    let request: EventBody = .extensionRequested(
      ExtensionRequested(directive: "tb/1", party: "so-a", reason: "lũ"))
    scene.take("b", request, id: "xin")
    scene.take("a", request, id: "xin-ho")
    #expect(scene.refusal("a", Self.extend("so-b"))?.reason == Self.noTime)
    #expect(scene.refusal("a", Self.extend("ubnd")) == nil)
    #expect(scene.refusal("a", Self.extend("vp", for: "xin")) == nil)
    #expect(scene.refusal("a", Self.refuse("vp", "xin")) == nil)
    #expect(scene.refusal("a", Self.refuse("so-b", "xin"))?.reason == Self.noTime)
    #expect(scene.refusal("a", Self.extend("so-a", for: "xin"))?.reason == .ownClaim("so-a"))
    #expect(scene.refusal("a", Self.extend("vp", for: "xin-ho"))?.reason == .ownRecord("a"))
    scene.delegate("a", "so-a")
    #expect(scene.refusal("a", Self.extend("vp", for: "xin"))?.reason == .ownClaim("so-a"))
    #expect(scene.refusal("a", Self.refuse("vp", "xin"))?.reason == .ownClaim("so-a"))
  }

  @Test func `a petition is answered by whoever acts for the party that answers`() {
    var scene = Self.scene()
    scene.take(
      "a",
      .petitionRaised(
        PetitionRaised(petition: "kn", from: ["so-b"], to: ["so-a"], summary: "Xin ý kiến")))
    let answer: EventBody = .petitionAnswered(
      PetitionAnswered(petition: "kn", mode: .written, by: "so-a"))
    #expect(scene.refusal("a", answer)?.reason == .notActingFor("a", "so-a"))
    #expect(scene.refusal("b", answer) == nil)
  }
}
