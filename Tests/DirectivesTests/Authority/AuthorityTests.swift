// Directive ledger · DirectivesTests — SPDX-License-Identifier: Apache-2.0

import Directives
import LedgerLiterals
import Testing

/// Who may record what, told as a small ledger in which several principals record.
struct AuthorityTests {
  /// A ledger of an office `vp`, which issued a notice, of those who work for it, and of agencies.
  ///
  /// `so-b` belongs to the office and is not the office for that.
  static func scene(_ demand: SignatureDemand) -> AuthorityScene {
    var scene = AuthorityScene(demand)
    for (party, parent): (PartyID, PartyID?) in [
      ("ubnd", nil), ("vp", "ubnd"), ("so-a", nil), ("so-b", "vp"),
    ] {
      scene.take(
        "mo-so",
        .partyRegistered(
          PartyRegistered(party: party, kind: .organization, name: "Tên", parent: parent)))
    }
    scene.take(
      "mo-so",
      .noticeIssued(
        NoticeIssued(
          notice: "tb", title: "Kết luận", kind: "TB", issuer: "vp", decided: "2026-06-01",
          concluder: Concluder(party: "ubnd"))))
    scene.take("mo-so", .directiveIssued(RuleBench.directive("tb/1", deadline: RuleBench.deadline)))
    scene.take(
      "mo-so", .assignmentMade(AssignmentMade(directive: "tb/1", party: "so-a", role: .lead)))
    scene.enrol("a", "vp", [.record, .assign, .extend, .approve])
    scene.enrol("b", "so-a", [.record, .report, .approve])
    scene.enrol("c", "so-b", [.record, .report, .assign, .extend])
    scene.enrol("d", "ubnd", [.enrol])
    return scene
  }

  /// A report of a party.
  private static func report(
    _ party: PartyID, _ status: ReportedStatus = .underway
  ) -> EventBody {
    .statusReported(StatusReported(directive: "tb/1", party: party, status: status))
  }

  /// A calendar, for which the right is enough.
  private static let calendar: EventBody = .calendarDeclared(CalendarDeclared(year: 2026))

  /// What may be tried: who, what, for whom, and why it is refused.
  struct Row: CustomTestStringConvertible, Sendable {
    /// Who records.
    let actor: ActorID
    /// What.
    let body: EventBody
    /// For whom.
    var onBehalfOf: PartyID?
    /// Why not; nil where it is accepted.
    let reason: Refusal.Reason?

    /// The row in words.
    var testDescription: String { "\(actor) \(body.type.rawValue) \(reason?.code ?? "accepted")" }

    /// Makes a row.
    init(
      _ actor: ActorID, _ body: EventBody, for party: PartyID? = nil,
      _ reason: Refusal.Reason? = nil
    ) {
      self.actor = actor
      self.body = body
      onBehalfOf = party
      self.reason = reason
    }
  }

  /// The table of rights, tried.
  static let rows: [Row] = [
    Row("a", calendar), Row("d", calendar, .rightMissing("d", .record)),
    Row("a", .directiveIssued(RuleBench.directive("tb/2"))),
    Row("b", .directiveIssued(RuleBench.directive("tb/2")), .notOfOffice("b", "vp")),
    Row("c", .directiveIssued(RuleBench.directive("tb/2")), .notOfOffice("c", "vp")),
    Row("d", .directiveIssued(RuleBench.directive("tb/2")), .rightMissing("d", .record)),
    Row(
      "c", .directiveWithdrawn(DirectiveWithdrawn(directive: "tb/1", reason: "nhầm")),
      .notOfOffice("c", "vp")),
    Row("a", .assignmentMade(AssignmentMade(directive: "tb/1", party: "so-b", role: .lead))),
    Row(
      "c", .assignmentMade(AssignmentMade(directive: "tb/1", party: "so-b", role: .lead)),
      .notOfOffice("c", "vp")),
    Row(
      "b", .assignmentMade(AssignmentMade(directive: "tb/1", party: "so-b", role: .lead)),
      .rightMissing("b", .assign)),
    Row("a", extend("vp")), Row("c", extend("so-b"), .notOfOffice("c", "vp")),
    Row("b", extend("vp"), .rightMissing("b", .extend)),
    Row("b", report("so-a")), Row("c", report("so-a"), .notActingFor("c", "so-a")),
    Row("a", report("so-a"), .rightMissing("a", .report)),
    Row(
      "b",
      .extensionRequested(
        ExtensionRequested(directive: "tb/1", party: "so-b", reason: "lũ")),
      .notActingFor("b", "so-b")),
    Row("b", calendar, for: "so-a"),
    Row("b", calendar, for: "vp", .notActingFor("b", "vp")),
    Row("a", .policyAdopted(PolicyAdopted(ledger: "o", policy: .inclusive))),
    Row(
      "a", .policyAdopted(PolicyAdopted(ledger: "o", signatures: .unneeded)),
      .rightMissing("a", .enrol)),
    Row("d", .policyAdopted(PolicyAdopted(ledger: "o", signatures: .unneeded))),
    Row("d", .principalRevoked(PrincipalRevoked(principal: "b", reason: "nghỉ"))),
    Row(
      "a", .principalRevoked(PrincipalRevoked(principal: "b", reason: "nghỉ")),
      .rightMissing("a", .enrol)),
    Row(
      "a", .delegationGranted(DelegationGranted(principal: "b", party: "vp")),
      .rightMissing("a", .enrol)),
    Row(
      "b", .principalEnrolled(PrincipalRuleTests.enrolment("b", party: "ubnd")),
      .rightMissing("b", .enrol)),
  ]

  /// A later deadline.
  private static func extend(_ by: PartyID) -> EventBody {
    .deadlineChanged(
      DeadlineChanged(
        directive: "tb/1",
        deadline: Deadline(rule: .by("2026-06-30"), due: "2026-07-01", phrase: "30/6"),
        reason: "lũ", by: by))
  }

  @Test(arguments: rows, [SignatureDemand.optional, .required])
  func `rights and ties are held against the table`(row: Row, demand: SignatureDemand) {
    let scene = Self.scene(demand)
    #expect(scene.refusal(row.actor, row.body, for: row.onBehalfOf)?.reason == row.reason)
  }

  @Test(arguments: rows)
  func `nobody is judged where no signatures are asked for`(row: Row) {
    let scene = Self.scene(.unneeded)
    #expect(scene.refusal(row.actor, row.body, for: row.onBehalfOf) == nil)
  }

  @Test func `an actor who is no principal is refused only where signatures are required`() {
    #expect(Self.scene(.optional).refusal("x", Self.calendar) == nil)
    #expect(Self.scene(.required).refusal("x", Self.calendar)?.reason == .notPrincipal("x"))
  }

  @Test func `whoever takes an event back needs what recording it needed`() {
    var scene = Self.scene(.required)
    scene.take("a", .directiveIssued(RuleBench.directive("tb/9")), id: "viec-9")
    scene.take("b", Self.report("so-a"), id: "bao-cao")
    func retract(_ actor: ActorID, _ event: EventID) -> Refusal.Reason? {
      scene.refusal(
        actor, .eventRetracted(EventRetracted(event: event, reason: "nhầm")))?.reason
    }
    #expect(retract("c", "viec-9") == .notOfOffice("c", "vp"))
    #expect(retract("c", "bao-cao") == .notActingFor("c", "so-a"))
    #expect(retract("a", "bao-cao") == .rightMissing("a", .report))
    #expect(retract("a", "viec-9") == nil)
    #expect(retract("b", "bao-cao") == nil)
  }

  @Test func `a notice is issued by whoever acts for its issuer, whatever it says of others`() {
    let scene = Self.scene(.required)
    func issue(_ actor: ActorID, _ issuer: PartyID, concluder: PartyID) -> Refusal.Reason? {
      scene.refusal(
        actor,
        .noticeIssued(
          NoticeIssued(
            notice: "tb-2", title: "Kết luận", kind: "TB", issuer: issuer, decided: "2026-06-01",
            concluder: Concluder(party: concluder))))?.reason
    }
    #expect(issue("a", "vp", concluder: "ubnd") == nil)
    #expect(issue("c", "vp", concluder: "so-b") == .notOfOffice("c", "vp"))
    #expect(issue("c", "so-b", concluder: "so-b") == nil)
  }

  @Test func `decisions are for others than the claimant`() {
    var scene = Self.scene(.required)
    scene.take("b", Self.report("so-a", .done), id: "xong")
    func decide(_ actor: ActorID, _ by: PartyID) -> Refusal.Reason? {
      scene.refusal(
        actor,
        .completionDecided(
          CompletionDecided(
            decision: .approved, directive: "tb/1", party: "so-a", by: by, claim: "xong")))?.reason
    }
    #expect(decide("a", "vp") == nil)
    #expect(decide("a", "ubnd") == .notActingFor("a", "ubnd"))
    #expect(decide("b", "so-a") == .ownClaim("so-a"))
    #expect(decide("c", "so-b") == .rightMissing("c", .approve))
    scene.delegate("b", "vp")
    scene.delegate("a", "ubnd")
    #expect(decide("b", "vp") == .ownClaim("so-a"))
    #expect(decide("a", "ubnd") == nil)
  }

  @Test func `a delegation holds within its interval of recording, until it ends`() {
    var scene = Self.scene(.required)
    #expect(scene.refusal("c", Self.report("so-a")) != nil)
    scene.delegate("c", "so-a", from: "2026-07-01", until: "2026-07-10")
    #expect(scene.refusal("c", Self.report("so-a")) != nil)
    scene.now = "2026-07-01"
    #expect(scene.refusal("c", Self.report("so-a")) == nil)
    #expect(scene.refusal("c", Self.report("so-a"), for: "so-a") == nil)
    scene.now = "2026-07-10"
    #expect(scene.refusal("c", Self.report("so-a"))?.reason == .notActingFor("c", "so-a"))
    scene.delegate("c", "so-a")
    #expect(scene.refusal("c", Self.report("so-a")) == nil)
    scene.take(
      "d", .delegationEnded(DelegationEnded(principal: "c", party: "so-a", reason: "xong")))
    #expect(scene.refusal("c", Self.report("so-a"))?.reason == .notActingFor("c", "so-a"))
  }

  @Test func `a revocation ends key, rights and delegations for what comes later only`() {
    var scene = Self.scene(.required)
    scene.delegate("c", "so-a")
    scene.take("c", Self.report("so-a"))
    let report = scene.index.events.count - 1
    scene.take("d", .principalRevoked(PrincipalRevoked(principal: "c", reason: "nghỉ")))
    #expect(scene.refusal("c", Self.calendar)?.reason == .keyNotInForce("c"))
    scene.enrol("c", "so-b", [.report])
    #expect(scene.refusal("c", Self.report("so-b")) == nil)
    #expect(scene.refusal("c", Self.report("so-a"))?.reason == .notActingFor("c", "so-a"))
    let event = scene.index.events[report]
    #expect(throws: Never.self) {
      try Authority(scene.index, before: report).check(
        event.intent, recordedTime: event.recordedTime)
    }
  }

  @Test func `an enrolment holds within its interval of recording, and the latest one counts`() {
    var scene = Self.scene(.optional)
    scene.enrol("c", "so-b", [.record], from: "2026-07-01", until: "2026-07-10")
    #expect(scene.refusal("c", Self.calendar)?.reason == .keyNotInForce("c"))
    scene.now = "2026-07-01"
    #expect(scene.refusal("c", Self.calendar) == nil)
    #expect(scene.refusal("c", Self.report("so-b"))?.reason == .rightMissing("c", .report))
    scene.now = "2026-07-10"
    #expect(scene.refusal("c", Self.calendar)?.reason == .keyNotInForce("c"))
  }

  @Test func `until somebody may enrol, anybody may enrol and register parties, and nothing else`()
  {
    var scene = AuthorityScene(.unneeded)
    scene.take("mo-so", .policyAdopted(PolicyAdopted(ledger: "o", signatures: .required)))
    let party: EventBody = .partyRegistered(
      PartyRegistered(party: "vp", kind: .organization, name: "Văn phòng"))
    #expect(scene.refusal("mo-so", party) == nil)
    scene.take("mo-so", party)
    #expect(scene.refusal("mo-so", Self.calendar)?.reason == .notPrincipal("mo-so"))
    let clerk: EventBody = .principalEnrolled(
      PrincipalRuleTests.enrolment("b", party: "vp", may: [.record]))
    #expect(scene.refusal("mo-so", clerk) == nil)
    scene.take("mo-so", clerk)
    let enroller: EventBody = .principalEnrolled(
      PrincipalRuleTests.enrolment("a", party: "vp", may: [.enrol]))
    #expect(scene.refusal("b", enroller) == nil)
    scene.take("b", enroller)
    #expect(scene.index.unsigned().isEmpty)
    #expect(
      scene.refusal(
        "mo-so", .principalEnrolled(PrincipalRuleTests.enrolment("c", party: "vp")))?.reason
        == .notPrincipal("mo-so"))
  }

  @Test func `what has to be signed is covered by the signature right after it`() {
    var scene = Self.scene(.required)
    let first = scene.index.events.count
    scene.take("a", Self.calendar, id: "lich")
    scene.take("a", .calendarDeclared(CalendarDeclared(year: 2027)), id: "lich-2")
    #expect(
      scene.index.unsigned(from: first).map(\.rawValue) == [UInt64(first), UInt64(first + 1)])
    scene.take(
      "a", .submissionAttested(PrincipalRuleTests.attestation(of: ["lich", "lich-2"], by: "a")))
    #expect(scene.index.unsigned(from: first).isEmpty)
    scene.take("b", .calendarDeclared(CalendarDeclared(year: 2028)))
    #expect(scene.index.unsigned(from: first).map(\.rawValue) == [UInt64(first + 3)])
    #expect(Self.scene(.optional).index.unsigned().isEmpty)
  }
}
