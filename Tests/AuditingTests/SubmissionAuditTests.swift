// Directive ledger · AuditingTests — SPDX-License-Identifier: Apache-2.0

import Directives
import EventCoding
import LedgerLiterals
import Signatures
import SimulatedDisks
import Testing

@testable import Auditing

/// What is said of the signatures of people that a ledger holds, whoever wrote it.
struct SubmissionAuditTests {
  /// A ledger in which the clerk is enrolled with key 1, whatever the rules would say.
  private struct Scene {
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

  @Test func `right signatures are counted, with the events that they cover`() throws {
    var scene = try Scene(.required)
    try scene.sign()
    try scene.sign(recording: [2032])
    #expect(scene.audit.signatureCount == 2)
    #expect(scene.audit.eventCount == 3)
    #expect(scene.audit.flaw == nil)
    #expect(try scene.verdict().word == .intact)
  }

  @Test func `what was rewritten with every hash behind it is TAMPERED`() throws {
    var scene = try Scene()
    try scene.sign(signing: [2030, 2039])
    guard case .attestation(.otherDigest, sequence: 5) = scene.audit.flaw else {
      Issue.record("\(String(describing: scene.audit.flaw))")
      return
    }
    let verdict = try scene.verdict()
    #expect(verdict.word == .tampered)
    #expect(verdict.flaw?.sequence == 5)
  }

  @Test func `a digest put right as well does not help who rewrites`() throws {
    var scene = try Scene()
    try scene.sign(signing: [2030, 2039], digestOf: [2030, 2031])
    #expect(scene.audit.flaw == .signatureWrong(sequence: 5))
    #expect(try scene.verdict().word == .tampered)
  }

  @Test func `a signature by another key is UNVERIFIABLE`() throws {
    var scene = try Scene()
    try scene.sign(key: 2)
    #expect(scene.audit.flaw == .attestation(.otherKey("clerk"), sequence: 5))
    #expect(try scene.verdict().word == .unverifiable)
  }

  @Test func `a signature after the revocation fails, and those before stay right`() throws {
    var scene = try Scene()
    try scene.sign()
    scene.take(.principalRevoked(PrincipalRevoked(principal: "clerk", reason: "mất khóa")))
    #expect(scene.audit.flaw == nil)
    #expect(scene.audit.signatureCount == 1)
    try scene.sign(recording: [2032])
    #expect(scene.audit.flaw == .attestation(.keyNotInForce("clerk"), sequence: 8))
    #expect(scene.audit.signatureCount == 1)
    #expect(try scene.verdict().word == .unverifiable)
  }

  @Test func `a new key takes over, and what the old one signed stays right`() throws {
    var scene = try Scene()
    try scene.sign()
    try scene.enrol(key: 2)
    try scene.sign(key: 2, recording: [2032])
    #expect(scene.audit.signatureCount == 2)
    try scene.sign(key: 1, recording: [2033])
    #expect(scene.audit.flaw == .attestation(.otherKey("clerk"), sequence: 10))
  }

  @Test func `a signature made for something else is none`() throws {
    var scene = try Scene()
    try scene.sign(namespace: "file")
    #expect(scene.audit.flaw == .attestation(.otherNamespace("file"), sequence: 5))
  }

  @Test(arguments: ["\n", "x", " ", "-----BEGIN SSH SIGNATURE-----\n"])
  func `text behind the armour makes it no signature`(tail: String) throws {
    var scene = try Scene()
    try scene.sign { $0 + tail }
    guard case .attestation(.malformed, sequence: 5) = scene.audit.flaw else {
      Issue.record("\(String(describing: scene.audit.flaw))")
      return
    }
  }

  @Test func `armour with lines of another length is none`() throws {
    var scene = try Scene()
    try scene.sign { text in
      text.split(separator: "\n").enumerated().map { index, line in
        index == 1 ? "\(line.prefix(64))\n\(line.dropFirst(64))" : String(line)
      }.joined(separator: "\n") + "\n"
    }
    guard case .attestation(.malformed, sequence: 5) = scene.audit.flaw else {
      Issue.record("\(String(describing: scene.audit.flaw))")
      return
    }
  }

  @Test func `what had to be signed and is not is UNVERIFIABLE`() throws {
    var scene = try Scene(.required)
    try scene.sign()
    scene.take(.calendarDeclared(CalendarDeclared(year: 2040)))
    scene.take(.calendarDeclared(CalendarDeclared(year: 2041)))
    #expect(scene.audit.flaw == .unsigned(count: 2, first: 6))
    #expect(scene.audit.signatureCount == 1)
    #expect(try scene.verdict().word == .unverifiable)
    #expect(try scene.verdict().flaw?.sequence == 6)
  }
}
