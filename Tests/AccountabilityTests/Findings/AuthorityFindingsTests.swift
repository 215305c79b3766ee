// Directive ledger · AccountabilityTests — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import LedgerLiterals
import Testing

/// What an audit says of rights, keys and signatures in a log that nobody held to the rules.
struct AuthorityFindingsTests {
  /// From when it is looked at.
  private static let instant = FindingCases.instant

  /// A calendar.
  private static let calendar: EventBody = .calendarDeclared(CalendarDeclared(year: 2026))

  /// The details of what is found under a name.
  private func details(_ name: FindingName, in scene: FindingScene) -> [FindingDetail] {
    scene.findings(name, at: Self.instant).map(\.detail)
  }

  @Test func `nothing is judged before signatures are asked for, nor where they never are`() {
    var scene = FindingScene()
    scene.enrol(may: [.enrol])
    scene.add("2026-06-02", Self.calendar)
    for name: FindingName in [.beyondRights, .keyNotInForce, .unsigned] {
      #expect(details(name, in: scene).isEmpty)
    }
    scene.demand(.required)
    #expect(details(.beyondRights, in: scene).isEmpty && details(.unsigned, in: scene).isEmpty)
    scene.add("2026-06-03", Self.calendar)
    #expect(
      details(.beyondRights, in: scene)
        == [.beyondRights(type: .calendarDeclared, reason: .rightMissing("van-thu", .record))])
    #expect(
      details(.unsigned, in: scene)
        == [.unsigned(count: 1, first: "2026-06-03", last: "2026-06-03")])
  }

  @Test func `somebody who is no principal is found where signatures are required`() {
    for (demand, count) in [(SignatureDemand.optional, 0), (.required, 1)] {
      var scene = FindingScene()
      scene.demand(demand)
      scene.add("2026-06-03", Self.calendar)
      #expect(details(.beyondRights, in: scene).count == count)
    }
  }

  @Test func `a later revocation leaves what was recorded before as it is`() {
    var scene = FindingScene()
    scene.enrol(may: Set(Right.allCases))
    scene.demand(.optional)
    scene.add("2026-06-03", Self.calendar, id: "lich")
    scene.attest(["lich"])
    scene.add(
      "2026-06-04", .principalRevoked(PrincipalRevoked(principal: "van-thu", reason: "nghỉ")))
    #expect(details(.keyNotInForce, in: scene).isEmpty)
    #expect(details(.signatureInvalid, in: scene).isEmpty)
    scene.add("2026-06-05", Self.calendar, id: "lich-2")
    scene.attest(["lich-2"])
    #expect(
      details(.keyNotInForce, in: scene)
        == [.keyNotInForce(type: .calendarDeclared, recorded: "2026-06-05")])
    #expect(
      details(.signatureInvalid, in: scene) == [.signatureInvalid(count: 1, flaw: .keyNotInForce)])
  }

  @Test func `a signature of something else is found, whoever put it there`() {
    var scene = FindingScene()
    scene.enrol(may: Set(Right.allCases))
    scene.add("2026-06-03", Self.calendar, id: "lich")
    scene.add("2026-06-03", Self.calendar, id: "lich-2")
    scene.attest(["lich"])
    scene.attest(["lich-2"])
    scene.attest(["e9"], by: "ai-do")
    #expect(
      details(.signatureInvalid, in: scene).map { "\($0)" }.sorted() == [
        "signatureInvalid(count: 1, flaw: Accountability.SignatureFlaw.notRightBefore)",
        "signatureInvalid(count: 1, flaw: Accountability.SignatureFlaw.notRightBefore)",
        "signatureInvalid(count: 1, flaw: Accountability.SignatureFlaw.recordedByAnother)",
      ])
  }

  @Test func `a signature that came in later than what is known makes nothing unsigned`() {
    var scene = FindingScene()
    scene.enrol(may: Set(Right.allCases))
    scene.demand(.required)
    let sequence = scene.add("2026-06-03", Self.calendar, id: "lich")
    scene.attest(["lich"])
    #expect(scene.findings(.unsigned, at: Self.instant, known: .sequence(sequence)).isEmpty)
  }

  /// What went beyond the rights, in the order of recording.
  private func reasons(_ scene: FindingScene) -> [Refusal.Reason] {
    scene.findings(.beyondRights, at: Self.instant)
      .sorted { $0.sequences.last ?? scene.next < $1.sequences.last ?? scene.next }
      .compactMap { finding in
        if case .beyondRights(_, let reason) = finding.detail { reason } else { nil }
      }
  }

  @Test func `a decision of somebody to whom the directive gives none is found`() {
    var scene = FindingScene()
    scene.notice("n", number: nil)
    scene.issue()
    scene.assign("so-a")
    scene.assign("so-b", .monitor)
    for (principal, party): (ActorID, PartyID) in [("a", "so-a"), ("b", "so-b"), ("c", "so-c")] {
      scene.enrol(principal, party, may: [.report, .approve, .extend])
    }
    scene.enrol("d", "ubnd", may: [.approve, .extend])
    scene.demand(.optional)
    scene.add(
      "2026-06-02",
      .statusReported(StatusReported(directive: "n/1", party: "so-a", status: .done)),
      id: "xong", actor: "a")
    for (actor, by): (ActorID, PartyID) in [
      ("b", "so-b"), ("d", "ubnd"), ("c", "so-c"), ("a", "so-a"), ("b", "ubnd"),
    ] {
      scene.add(
        "2026-06-03",
        .completionDecided(
          CompletionDecided(
            decision: .approved, directive: "n/1", party: "so-a", by: by, claim: "xong")),
        actor: actor)
    }
    scene.add(
      "2026-06-04",
      .deadlineChanged(
        DeadlineChanged(
          directive: "n/1", deadline: FindingScene.deadline("2026-07-09"), reason: "lũ",
          by: "so-b")), actor: "d")
    #expect(
      reasons(scene) == [
        .notDecider(
          "so-c",
          Deciders(in: "n/1", on: .completion, at: "2026-06-03", parties: ["so-b", "ubnd"])),
        .ownClaim("so-a"), .notActingFor("b", "ubnd"),
        .notDecider(
          "so-b", Deciders(in: "n/1", on: .moreTime, at: "2026-06-04", parties: ["ubnd"])),
      ])
  }

  @Test(arguments: [SignatureDemand.optional, .required])
  func `authority that nobody had to give, or that nobody signed, is found`(
    demand: SignatureDemand
  ) {
    var scene = FindingScene()
    scene.enrol(may: [.enrol])
    scene.demand(demand)
    let stranger = scene.enrol("x", may: [.enrol], actor: "x")
    let bare = scene.enrol("y", may: [.enrol])
    scene.enrol("z", may: [.enrol], id: "z")
    scene.attest(["z"])
    #expect(reasons(scene) == [.notPrincipal("x")])
    let unsigned = scene.findings(.unsigned, at: Self.instant).flatMap(\.sequences)
    #expect(unsigned.sorted() == [stranger, bare])
  }

  @Test func `a ledger in which nobody may enrol any more is found`() {
    var scene = FindingScene()
    scene.enrol(may: [.enrol])
    scene.demand(.optional)
    scene.add(
      "2026-06-04", .principalRevoked(PrincipalRevoked(principal: "van-thu", reason: "nghỉ")))
    #expect(reasons(scene) == [.lastEnroller("van-thu")])
    var other = FindingScene()
    other.enrol(may: [.enrol], until: "2026-06-02")
    other.demand(.required)
    #expect(reasons(other) == [.noEnroller])
  }
}
