// Directive ledger · DirectivesTests — SPDX-License-Identifier: Apache-2.0

import Directives
import LedgerLiterals
import Testing

/// The rules about keys, rights and signatures themselves.
struct PrincipalRuleTests {
  /// The keys of a few principals.
  static let keys: [SignerKey] = "AEIMQUYcgkosw048".map { last in
    SignerKey(
      stringLiteral:
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4\(last)")
  }

  /// An enrolment; each name has a key of its own.
  static func enrolment(
    _ principal: ActorID, party: PartyID = "so-a", key: SignerKey? = nil,
    may: Set<Right> = Set(Right.allCases), from: Instant? = nil, until: Instant? = nil
  ) -> PrincipalEnrolled {
    let number = Int(principal.rawValue.utf8.last ?? 0) % keys.count
    return PrincipalEnrolled(
      principal: principal, name: "Văn thư", party: party, key: key ?? keys[number], may: may,
      from: from, until: until)
  }

  /// A signature.
  static func attestation(of events: [EventID], by principal: ActorID) -> SubmissionAttested {
    SubmissionAttested(
      principal: principal, events: events, digest: "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
      signature: "…")
  }

  /// An enrolment as an event.
  private static func enrol(
    _ principal: ActorID, party: PartyID = "so-a", key: SignerKey? = nil,
    may: Set<Right> = Set(Right.allCases), from: Instant? = nil, until: Instant? = nil
  ) -> EventBody {
    .principalEnrolled(
      enrolment(principal, party: party, key: key, may: may, from: from, until: until))
  }

  /// A revocation as an event.
  private static func revoke(_ principal: ActorID) -> EventBody {
    .principalRevoked(PrincipalRevoked(principal: principal, reason: "nghỉ"))
  }

  /// A delegation as an event.
  private static func delegate(_ principal: ActorID, _ party: PartyID) -> EventBody {
    .delegationGranted(DelegationGranted(principal: principal, party: party))
  }

  /// The end of a delegation as an event.
  private static func undelegate(_ principal: ActorID, _ party: PartyID) -> EventBody {
    .delegationEnded(DelegationEnded(principal: principal, party: party, reason: "xong"))
  }

  /// Enrolments and revocations.
  static let enrolments: [RuleRow] = [
    .accepted("a principal", enrol("a")),
    .accepted("a principal again, with another key", enrol("a", key: keys[0]), after: [enrol("a")]),
    .accepted(
      "a principal again after its revocation", enrol("a"), after: [enrol("a"), revoke("a")]),
    .accepted("a principal with another key than the other", enrol("b"), after: [enrol("a")]),
    .refused(
      "the key of another", enrol("b", key: keys[1]), after: [enrol("a", key: keys[1])],
      .keyTaken("a"), "key"),
    .refused(
      "the key that another once had", enrol("b", key: keys[1]),
      after: [enrol("a", key: keys[1]), enrol("a", key: keys[2]), revoke("a")], .keyTaken("a"),
      "key"),
    .refused("an unknown party", enrol("a", party: "la"), .unknownParty("la"), "party"),
    .refused("no right at all", enrol("a", may: []), .missing, "may"),
    .refused(
      "an empty interval", enrol("a", from: "2026-06-01", until: "2026-06-01"), .reversed, "until"),
    .accepted("an interval", enrol("a", from: "2026-06-01", until: "2026-06-02")),
    .accepted("a revocation", revoke("a"), after: [enrol("a")]),
    .refused("a revocation of nobody", revoke("a"), .notEnrolled("a"), "subject"),
    .refused(
      "a second revocation", revoke("a"), after: [enrol("a"), revoke("a")], .notEnrolled("a"),
      "subject"),
  ]

  /// Delegations.
  static let delegations: [RuleRow] = [
    .accepted("a delegation", delegate("a", "so-b"), after: [enrol("a")]),
    .accepted(
      "a delegation renewed", delegate("a", "so-b"), after: [enrol("a"), delegate("a", "so-b")]),
    .refused("a delegation to nobody", delegate("a", "so-b"), .notEnrolled("a"), "subject"),
    .refused(
      "a delegation for the own party", delegate("a", "so-a"), after: [enrol("a")], .selfReference,
      "party"),
    .refused(
      "a delegation for an unknown party", delegate("a", "la"), after: [enrol("a")],
      .unknownParty("la"), "party"),
    .accepted(
      "the end of a delegation", undelegate("a", "so-b"),
      after: [enrol("a"), delegate("a", "so-b")]),
    .accepted(
      "the end of a delegation after a new key", undelegate("a", "so-b"),
      after: [enrol("a"), delegate("a", "so-b"), enrol("a", key: keys[3])]),
    .refused(
      "the end of a delegation that a revocation ended", undelegate("a", "so-b"),
      after: [enrol("a"), delegate("a", "so-b"), revoke("a"), enrol("a")],
      .notDelegated("a", "so-b"), "party"),
    .refused(
      "the end of no delegation", undelegate("a", "so-b"), after: [enrol("a")],
      .notDelegated("a", "so-b"), "party"),
  ]

  /// A principal with two delegations.
  private static let delegated = [
    enrol("van-thu"), delegate("van-thu", "so-b"), delegate("van-thu", "so-c"),
  ]

  /// Signatures; the bench records as `van-thu`.
  static let attestations: [RuleRow] = [
    .accepted(
      "the events right before", .submissionAttested(attestation(of: ["h1", "h2"], by: "van-thu")),
      after: delegated),
    .refused(
      "events in another order", .submissionAttested(attestation(of: ["h2", "h1"], by: "van-thu")),
      after: delegated, .notRightBefore("h2"), "events"),
    .refused(
      "an event further back", .submissionAttested(attestation(of: ["h1"], by: "van-thu")),
      after: delegated, .notRightBefore("h1"), "events"),
    .refused(
      "a signature", .submissionAttested(attestation(of: ["h2"], by: "van-thu")),
      after: [
        enrol("van-thu"), delegate("van-thu", "so-b"),
        .submissionAttested(attestation(of: ["h1"], by: "van-thu")),
      ], .notRightBefore("h2"), "events"),
    .refused(
      "the enrolment itself", .submissionAttested(attestation(of: ["h0"], by: "van-thu")),
      after: [enrol("van-thu")], .notEnrolled("van-thu"), "subject"),
    .accepted(
      "the own revocation", .submissionAttested(attestation(of: ["h1"], by: "van-thu")),
      after: [enrol("van-thu"), revoke("van-thu")]),
    .refused(
      "the signature of somebody else", .submissionAttested(attestation(of: ["h0"], by: "a")),
      after: [enrol("a")], .signedByAnother("van-thu"), "actor"),
    .refused(
      "the signature of nobody", .submissionAttested(attestation(of: ["h0"], by: "van-thu")),
      after: [enrol("a")], .notEnrolled("van-thu"), "subject"),
    .refused(
      "nothing", .submissionAttested(attestation(of: [], by: "van-thu")), after: [enrol("van-thu")],
      .missing, "events"),
  ]

  /// What stands for ever, and policies that say nothing.
  static let standing: [RuleRow] = [
    .refused(
      "an enrolment", .eventRetracted(EventRetracted(event: "h0", reason: "nhầm")),
      after: [enrol("a")], .authorityStands("h0"), "subject"),
    .refused(
      "a demand for signatures", .eventRetracted(EventRetracted(event: "h0", reason: "nhầm")),
      after: [.policyAdopted(PolicyAdopted(ledger: "o", signatures: .optional))],
      .authorityStands("h0"), "subject"),
    .refused(
      "a policy that says nothing", .policyAdopted(PolicyAdopted(ledger: "o")), .missing, "policy"),
    .accepted(
      "a policy about signatures", .policyAdopted(PolicyAdopted(ledger: "o", signatures: .required))
    ),
  ]

  @Test(arguments: enrolments + delegations + attestations + standing)
  func `keys, rights and signatures obey the rules`(row: RuleRow) throws { try row.run() }

  @Test(arguments: [
    "", "ssh-ed25519", "ssh-ed25519 AAAA",
    "ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f",
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIQABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f",
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4=",
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f a",
    "ssh-ed25519  AAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4fA",
  ])
  func `what is no key is refused`(text: String) {
    #expect(throws: ValueError.malformed(.signerKey)) { try SignerKey(text) }
  }

  @Test(arguments: [
    "", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU",
    "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=",
    "47DEQpj8HBSa+/TImW-5JCeuQeRkm5NMpJWZG3hSuFU=", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFUA",
  ])
  func `what is no digest is refused`(text: String) {
    #expect(throws: ValueError.malformed(.submissionDigest)) { try SubmissionDigest(text) }
  }
}
