// Directive ledger · DirectivesTests — SPDX-License-Identifier: Apache-2.0

import Directives
import LedgerLiterals
import Testing

/// What the heir of an issuer may do, told in the ledger of `AuthorityTests`.
///
/// There `vp` issued `tb/1` for `ubnd`, `so-a` has claimed to be done with it and asked for more
/// time, `e` records for `vp2`, and `a` goes on for `vp`.
struct HeirAuthorityTests {
  /// The ledger.
  private static func scene() -> AuthorityScene {
    var scene = AuthorityTests.scene(.required)
    for party: PartyID in ["vp2", "so-tren"] {
      scene.take(
        "a",
        .partyRegistered(
          PartyRegistered(
            party: party, kind: .organization, name: "Tên",
            parent: party == "vp2" ? "so-tren" : nil)))
    }
    scene.enrol("e", "vp2", [.record, .assign, .extend, .approve])
    scene.take(
      "b", .statusReported(StatusReported(directive: "tb/1", party: "so-a", status: .done)),
      id: "xong")
    scene.take(
      "b",
      .extensionRequested(ExtensionRequested(directive: "tb/1", party: "so-a", reason: "lũ")),
      id: "xin")
    return scene
  }

  /// The ledger after `vp` ended.
  private static func ended(
    _ party: PartyID = "vp", heirs: [PartyID] = ["vp2"], at time: Instant = "2026-06-10"
  ) -> AuthorityScene {
    var scene = scene()
    scene.take(
      "a", .partySucceeded(PartySucceeded(party: party, heirs: heirs.map { Heir(party: $0) })),
      at: time)
    return scene
  }

  /// A decision on the claim.
  private static func decide(
    _ by: PartyID, _ decision: CompletionDecision = .approved
  ) -> EventBody {
    .completionDecided(
      CompletionDecided(
        decision: decision, directive: "tb/1", party: "so-a", by: by, claim: "xong",
        reason: "thiếu"))
  }

  /// More time.
  private static func extend(_ by: PartyID) -> EventBody {
    .deadlineChanged(
      DeadlineChanged(
        directive: "tb/1",
        deadline: Deadline(rule: .by("2026-06-30"), due: "2026-07-01", phrase: "30/6"),
        reason: "lũ", by: by, request: "xin"))
  }

  /// No more time.
  private static func refuse(_ by: PartyID) -> EventBody {
    .extensionRefused(ExtensionRefused(directive: "tb/1", request: "xin", by: by, reason: "đủ"))
  }

  /// What the office of a notice does, said by a party where a party says it.
  private static func acts(_ by: PartyID) -> [EventBody] {
    [
      decide(by), decide(by, .returned), extend(by), refuse(by),
      .assignmentMade(AssignmentMade(directive: "tb/1", party: "so-b", role: .monitor)),
      .directiveAmended(DirectiveAmended(directive: "tb/1", reason: "rõ", summary: "Làm rõ")),
    ]
  }

  @Test(arguments: acts("vp2"))
  func `an heir does what the issuer did, from the succession on`(act: EventBody) {
    #expect(Self.scene().refusal("e", act) != nil)
    #expect(Self.ended(at: "2026-06-11").refusal("e", act) != nil)
    #expect(Self.ended().refusal("e", act) == nil)
  }

  @Test func `heirs of heirs and heirs of the concluder count as well`() {
    var scene = Self.ended(heirs: ["so-b"])
    #expect(scene.refusal("e", Self.decide("vp2")) != nil)
    scene.take(
      "a", .partySucceeded(PartySucceeded(party: "so-b", heirs: [Heir(party: "vp2")])),
      at: "2026-06-10")
    for act in Self.acts("vp2") {
      #expect(scene.refusal("e", act) == nil)
      #expect(Self.ended("ubnd").refusal("e", act) == nil)
    }
  }

  @Test func `who has ended decides until its end, and is told who does afterwards`() {
    for act in Self.acts("vp") {
      #expect(Self.ended(at: "2026-06-11").refusal("a", act) == nil)
    }
    func reason(_ act: EventBody) -> Refusal.Reason? { Self.ended().refusal("a", act)?.reason }
    func deciders(_ question: Deciders.Question, _ parties: [PartyID]) -> Refusal.Reason {
      .notDecider("vp", Deciders(in: "tb/1", on: question, at: "2026-06-10", parties: parties))
    }
    #expect(reason(Self.decide("vp")) == deciders(.completion, ["ubnd", "vp2"]))
    #expect(reason(Self.extend("vp")) == deciders(.moreTime, ["so-tren", "ubnd", "vp2"]))
    #expect(reason(Self.refuse("vp")) == deciders(.moreTime, ["so-tren", "ubnd", "vp2"]))
    var scene = Self.ended()
    scene.take("a", Self.decide("vp"))
    #expect(
      scene.refusal("a", Self.decide("vp", .recognised))?.reason
        == deciders(.recognition, ["so-tren", "ubnd", "vp2"]))
  }

  @Test func `without an heir nobody takes the place of the issuer`() {
    let scene = Self.ended(heirs: [])
    #expect(scene.refusal("e", Self.decide("vp2"))?.reason.unnamed == .notDecider("vp2", "tb/1"))
    #expect(scene.refusal("a", Self.decide("vp"))?.reason.unnamed == .notDecider("vp", "tb/1"))
    #expect(scene.refusal("a", Self.extend("ubnd")) == nil)
  }
}
