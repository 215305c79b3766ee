// Directive ledger · DirectivesTests — SPDX-License-Identifier: Apache-2.0

import Directives
import LedgerLiterals
import Testing

/// Who decides because the product of a directive goes to it, in the ledger of `AuthorityTests`.
///
/// There `so-a` has claimed to be done with `tb/9`, whose product goes to `so-b`, for which `c`
/// records.
struct ReceiverAuthorityTests {
  /// The ledger.
  private static func scene(to receivers: [PartyID] = ["so-b"]) -> AuthorityScene {
    var scene = AuthorityTests.scene(.required)
    scene.enrol("c", "so-b", [.record, .approve])
    for party: PartyID in ["so-c", "nhom"] {
      scene.take(
        "a",
        .partyRegistered(
          PartyRegistered(
            party: party, kind: party == "nhom" ? .group : .organization, name: "Tên",
            members: party == "nhom" ? ["so-b"] : [])))
    }
    scene.take(
      "a",
      .directiveIssued(
        DirectiveIssued(
          directive: "tb/9", notice: "tb", section: "9", summary: "Làm", force: .order, kind: .once,
          deliverTo: receivers)))
    scene.take(
      "b", .statusReported(StatusReported(directive: "tb/9", party: "so-a", status: .done)),
      id: "xong")
    return scene
  }

  /// Whether `c` may decide for `so-b`, and else who may.
  private static func others(_ scene: AuthorityScene, by: PartyID = "so-b") -> [PartyID]? {
    let body: EventBody = .completionDecided(
      CompletionDecided(
        decision: .approved, directive: "tb/9", party: "so-a", by: by, claim: "xong"))
    guard case .notDecider(by, let deciders) = scene.refusal("c", body)?.reason else { return nil }
    return deciders.parties
  }

  /// The product goes to others.
  private static func amend(_ receivers: [PartyID]?) -> EventBody {
    .directiveAmended(
      DirectiveAmended(directive: "tb/9", reason: "đổi", deliverTo: receivers, field: "y-te"))
  }

  @Test func `to whom the product goes decides, as it was last said by then`() {
    var scene = Self.scene()
    #expect(Self.others(scene) == nil)
    scene.take("a", Self.amend(nil), at: "2026-06-09")
    scene.take("a", Self.amend(["so-c"]), at: "2026-06-11")
    #expect(Self.others(scene) == nil)
    scene.take("a", Self.amend(["so-c"]), at: "2026-06-10", id: "sua")
    #expect(Self.others(scene) == ["so-c", "ubnd", "vp"])
    scene.take("a", .eventRetracted(EventRetracted(event: "sua", reason: "nhầm")))
    #expect(Self.others(scene) == nil)
    scene.take("a", Self.amend([]), at: "2026-06-10")
    #expect(Self.others(scene) == ["ubnd", "vp"])
  }

  @Test func `a claimant that receives is not named among those who decide`() {
    #expect(Self.others(Self.scene(to: ["so-a", "so-c"])) == ["so-c", "ubnd", "vp"])
  }

  @Test func `groups and heirs receive as they have a role`() {
    #expect(Self.others(Self.scene(to: ["nhom"])) == nil)
    var scene = Self.scene(to: ["so-c"])
    #expect(Self.others(scene) == ["so-c", "ubnd", "vp"])
    scene.take(
      "a", .partySucceeded(PartySucceeded(party: "so-c", heirs: [Heir(party: "so-b")])),
      at: "2026-06-10")
    #expect(Self.others(scene) == nil)
    scene.delegate("c", "so-c")
    #expect(Self.others(scene, by: "so-c") == ["so-b", "ubnd", "vp"])
  }

  @Test func `the role to receive can end and be passed on, until the product goes there again`() {
    let events: [EventBody] = [
      .assignmentEnded(
        AssignmentEnded(directive: "tb/9", party: "so-b", role: .receive, reason: "đổi")),
      .assignmentTransferred(
        AssignmentTransferred(
          directive: "tb/9", from: "so-b", to: "vp", role: .receive, reason: "đổi")),
    ]
    for event in events {
      var scene = Self.scene()
      scene.take("a", event, at: "2026-06-05")
      #expect(Self.others(scene) == ["ubnd", "vp"])
      scene.take("a", Self.amend(["so-b"]), at: "2026-06-06")
      #expect(Self.others(scene) == nil)
    }
  }
}
