// Directive ledger · DirectivesTests — SPDX-License-Identifier: Apache-2.0

import Directives
import LedgerLiterals
import Testing

/// Who gives and takes authority, told in the ledger of `AuthorityTests`, where `d` may enrol.
struct EnrollerAuthorityTests {
  /// An enrolment.
  private static func enrol(
    _ principal: ActorID, may: Set<Right> = [.enrol], from: Instant? = nil, until: Instant? = nil
  ) -> EventBody {
    .principalEnrolled(
      PrincipalRuleTests.enrolment(principal, party: "ubnd", may: may, from: from, until: until))
  }

  /// A revocation.
  private static func revoke(_ principal: ActorID) -> EventBody {
    .principalRevoked(PrincipalRevoked(principal: principal, reason: "nghỉ"))
  }

  /// A demand for signatures.
  private static func demand(_ demand: SignatureDemand) -> EventBody {
    .policyAdopted(PolicyAdopted(ledger: "o", signatures: demand))
  }

  /// Everything that gives or takes authority.
  static let authority: [EventBody] = [
    enrol("d"), revoke("b"), demand(.unneeded),
    .delegationGranted(DelegationGranted(principal: "c", party: "so-a")),
    .delegationEnded(DelegationEnded(principal: "b", party: "vp", reason: "xong")),
  ]

  @Test(arguments: authority, [SignatureDemand.optional, .required])
  func `authority is given and taken by principals only, and under a signature`(
    body: EventBody, demand: SignatureDemand
  ) throws {
    var scene = AuthorityTests.scene(demand)
    scene.delegate("b", "vp")
    #expect(scene.refusal("x", body) == Refusal(.notPrincipal("x"), "actor"))
    #expect(scene.refusal("a", body)?.reason == .rightMissing("a", .enrol))
    #expect(scene.refusal("d", body) == nil)
    let first = scene.index.events.count
    scene.take("d", body, id: "quyen")
    #expect(scene.index.unsigned(from: first).map(\.rawValue) == [UInt64(first)])
    scene.take(
      "d", .submissionAttested(PrincipalRuleTests.attestation(of: ["quyen"], by: "d")))
    #expect(scene.index.unsigned(from: first).isEmpty)
  }

  @Test func `what gives no authority needs no signature where they are optional`() {
    var scene = AuthorityTests.scene(.optional)
    let first = scene.index.events.count
    scene.take("a", .calendarDeclared(CalendarDeclared(year: 2026)))
    scene.take("a", .policyAdopted(PolicyAdopted(ledger: "o", policy: .inclusive)))
    #expect(scene.index.unsigned(from: first).isEmpty)
  }

  @Test func `before there is an enroller nothing of it needs a signature where it is optional`() {
    var scene = AuthorityScene(.unneeded)
    scene.take("x", Self.demand(.optional))
    #expect(scene.refusal("x", Self.demand(.required)) == nil)
    scene.take(
      "x", .partyRegistered(PartyRegistered(party: "ubnd", kind: .organization, name: "Tên")))
    scene.take("x", Self.enrol("a", may: [.record]))
    #expect(scene.refusal("x", Self.enrol("d")) == nil)
    scene.take("x", Self.enrol("d"))
    #expect(scene.index.unsigned().isEmpty)
    #expect(scene.refusal("x", Self.enrol("e"))?.reason == .notPrincipal("x"))
    #expect(scene.refusal("x", Self.demand(.unneeded))?.reason == .notPrincipal("x"))
  }

  /// What would leave nobody who may enrol at the time of recording, 25 June 2026.
  static let leaving: [EventBody] = [
    revoke("d"), enrol("d", may: [.record]), enrol("d", until: "2026-06-20"),
    enrol("d", from: "2026-06-26"),
  ]

  @Test(arguments: leaving, [SignatureDemand.optional, .required])
  func `the last who may enrol stays, unless another was enrolled`(
    body: EventBody, demand: SignatureDemand
  ) {
    var scene = AuthorityTests.scene(demand)
    let last = Refusal(.lastEnroller("d"), "subject")
    #expect(scene.refusal("d", body) == last)
    #expect(scene.refusal("d", Self.enrol("d", until: "2026-06-26")) == nil)
    #expect(scene.refusal("d", Self.revoke("a")) == nil)
    // Whoever was revoked, has lost the right, has not begun or is over is no other.
    scene.take("d", Self.enrol("e"))
    scene.take("d", Self.revoke("e"))
    scene.take("d", Self.enrol("g"))
    scene.take("d", Self.enrol("g", may: [.record]))
    scene.take("d", Self.enrol("h", until: "2026-06-25"))
    scene.take("d", Self.enrol("i", from: "2026-07-01"))
    #expect(scene.refusal("d", body) == last)
    scene.take("d", Self.enrol("k"))
    #expect(scene.refusal("d", body) == nil)
    #expect(scene.refusal("k", Self.revoke("d")) == nil)
  }

  @Test func `where all who may enrol are gone, nobody is asked for signatures`() {
    var scene = AuthorityTests.scene(.unneeded)
    #expect(scene.refusal("x", Self.demand(.required)) == nil)
    #expect(scene.refusal("x", Self.revoke("d")) == nil)
    scene.take("x", Self.revoke("d"))
    for demand in [SignatureDemand.optional, .required] {
      #expect(scene.refusal("x", Self.demand(demand)) == Refusal(.noEnroller, "signatures"))
    }
    #expect(scene.refusal("x", Self.demand(.unneeded)) == nil)
    scene.take("x", Self.enrol("e"))
    #expect(scene.refusal("x", Self.demand(.required)) == nil)
  }

  @Test(arguments: [SignatureDemand.optional, .required])
  func `the first who may enrol is in force at once`(demand: SignatureDemand) {
    var scene = AuthorityScene(.unneeded)
    scene.take("x", Self.demand(demand))
    scene.take(
      "x", .partyRegistered(PartyRegistered(party: "ubnd", kind: .organization, name: "Tên")))
    for body in [Self.enrol("d", from: "2062-06-25"), Self.enrol("d", until: "2026-06-20")] {
      #expect(scene.refusal("x", body) == Refusal(.noEnroller, "may"))
    }
    #expect(scene.refusal("x", Self.enrol("d", may: [.record], until: "2026-06-20")) == nil)
    #expect(scene.refusal("x", Self.enrol("d", until: "2026-06-26")) == nil)
  }

  @Test func `once all who may enrol are over, nobody enrols any more`() {
    var scene = AuthorityScene(.required)
    scene.take(
      "x", .partyRegistered(PartyRegistered(party: "ubnd", kind: .organization, name: "Tên")))
    scene.enrol("d", "ubnd", [.enrol], until: "2026-07-01")
    #expect(scene.refusal("d", Self.enrol("e")) == nil)
    scene.now = "2026-07-01"
    #expect(scene.refusal("d", Self.enrol("e"))?.reason == .keyNotInForce("d"))
    #expect(scene.refusal("x", Self.enrol("e"))?.reason == .notPrincipal("x"))
  }
}
