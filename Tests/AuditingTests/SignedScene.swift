// Directive ledger · AuditingTests — SPDX-License-Identifier: Apache-2.0

import Directives
import EventCoding
import LedgerLiterals
import Signatures
import SimulatedDisks
import Testing

@testable import Auditing

/// A ledger in which the clerk is enrolled with key 1, whatever the rules would say.
struct SignedScene {
  /// The ledger.
  private(set) var index = LedgerIndex()

  /// A ledger that asks for signatures from its third event on.
  init(_ demand: SignatureDemand = .optional) throws {
    take(
      .ledgerOpened(
        LedgerOpened(
          origin: "ledger.example/test", format: 1, name: "Sổ", offset: .indochina,
          policy: .strict)))
    try enrol(key: 1)
    take(.policyAdopted(PolicyAdopted(ledger: "ledger.example/test", signatures: demand)))
  }

  /// Takes an event in, and answers what was submitted.
  @discardableResult mutating func take(_ body: EventBody) -> Intent {
    let sequence = SequenceNumber(UInt64(index.events.count))
    let intent = Intent(
      id: EventID(stringLiteral: "e\(sequence)"), time: "2026-06-01", actor: "clerk", body: body)
    index.apply(Event(intent: intent, sequence: sequence, recordedTime: "2026-06-02"))
    return intent
  }

  /// Gives the clerk a key.
  mutating func enrol(key: UInt8) throws {
    take(
      .principalEnrolled(
        PrincipalEnrolled(
          principal: "clerk", name: "Văn thư", party: "vp",
          key: try SignerKey(try SSHPublicKey(bytes: Self.bytes(key)).text),
          may: [.record, .enrol])))
  }

  /// A key made of one byte.
  private static func bytes(_ key: UInt8) -> [UInt8] { [UInt8](repeating: key, count: 32) }

  /// Takes two events of the clerk in, signed with a key.
  mutating func sign(
    key: UInt8 = 1, recording years: [Int] = [2030, 2031], signing signed: [Int]? = nil,
    digestOf other: [Int]? = nil, namespace: String = AttestedSubmission.namespace,
    change: (String) -> String = { $0 }
  ) throws {
    let first = index.events.count
    for year in years { take(.calendarDeclared(CalendarDeclared(year: year))) }
    /// What would have been submitted for some years.
    func message(_ years: [Int]) throws -> [UInt8] {
      let intents = years.enumerated().map { offset, year in
        Intent(
          id: index.events[first + offset].id, time: "2026-06-01", actor: "clerk",
          body: .calendarDeclared(CalendarDeclared(year: year)))
      }
      return try AttestedSubmission.message(of: intents, EventLines.coder)
    }
    let submission = try message(signed ?? years)
    let signature = try SSHSignature(
      publicKey: try SSHPublicKey(bytes: Self.bytes(key)), namespace: namespace, hash: .sha512,
      bytes: HashedSignatures.signature(of: submission, by: Self.bytes(key)))
    take(
      .submissionAttested(
        SubmissionAttested(
          principal: "clerk", events: index.events[first...].map(\.id),
          digest: SubmissionDigest(of: try message(other ?? signed ?? years)),
          signature: change(signature.text))))
  }

  /// What the audit finds.
  var audit: SubmissionAudit {
    SubmissionAudit(index, EventLines.coder, checker: HashedSignatures())
  }

  /// The verdict on the ledger as lines.
  func verdict() throws -> Verdict {
    let lines = try EventLines.lines(index.events)
    let verification = try Verification(LedgerFixture.ledger(lines))
    #expect(verification.mentionsSignatures)
    return verification.verdict.adding(audit)
  }
}
