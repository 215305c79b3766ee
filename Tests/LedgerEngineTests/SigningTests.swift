// Directive ledger · LedgerEngineTests — SPDX-License-Identifier: Apache-2.0

import Directives
import EventCoding
import LedgerEngine
import LedgerLiterals
import Signatures
import SimulatedDisks
import Testing

/// Signed submissions; the bytes of the signatures are invented, for the engine checks none.
@Suite struct SigningTests {
  /// The key of the clerk, and that of somebody else.
  static let (key, otherKey) = (UInt8(1), UInt8(2))

  /// A key of invented bytes.
  static func publicKey(_ byte: UInt8) throws -> SSHPublicKey {
    try SSHPublicKey(bytes: Array(repeating: byte, count: 32))
  }

  /// An event of the clerk.
  static func calendar(_ year: Int, actor: ActorID = "clerk") -> Intent {
    Intent(
      id: "lich-\(year)", time: "2026-06-01", actor: actor,
      body: .calendarDeclared(CalendarDeclared(year: year)))
  }

  /// Somebody else who may enrol.
  static func chief(enrolledBy actor: ActorID = "clerk") throws -> Intent {
    let chief = PrincipalEnrolled(
      principal: "chief", name: "Chánh văn phòng", party: "vp",
      key: try SignerKey(try publicKey(otherKey).text), may: [.enrol])
    return Intent(
      id: "cap-quyen-2", time: "2026-06-01", actor: actor, body: .principalEnrolled(chief))
  }

  /// A submission with its signature, and what was checked of it.
  static func signed(
    _ intents: [Intent], key: UInt8 = key, namespace: String = AttestedSubmission.namespace,
    hash: SSHHash = .sha512, by principal: ActorID = "clerk", isChecked: Bool = true,
    change: (String) -> String = { $0 }
  ) throws -> Submission {
    let coder = EventCoder(origin: "ledger.example/test", offset: .indochina)
    let message = try AttestedSubmission.message(of: intents, coder)
    let signature = try SSHSignature(
      publicKey: try publicKey(key), namespace: namespace, hash: hash,
      bytes: Array(repeating: 7, count: 64))
    let attestation = SubmissionAttested(
      principal: principal, events: intents.map(\.id), digest: SubmissionDigest(of: message),
      signature: change(signature.text))
    let proof = CheckedSignature(digest: attestation.digest, signature: attestation.signature)
    let intent = Intent(
      id: "ky-\(intents.count)-\(intents[0].id)", time: "2026-06-01", actor: principal,
      body: .submissionAttested(attestation))
    return Submission(intents + [intent], checked: isChecked ? [proof] : [])
  }

  /// A ledger that asks for signatures, in which the clerk is enrolled.
  static func disk(_ demand: SignatureDemand = .required) throws -> MemoryDisk {
    let disk = try EngineFixture.disk()
    var ledger = try Ledger(reading: MemoryStore(disk))
    let enrolment = PrincipalEnrolled(
      principal: "clerk", name: "Văn thư", party: "vp",
      key: try SignerKey(try publicKey(key).text), may: [.record, .enrol])
    _ = try ledger.submit(
      Submission([
        EngineFixture.party("vp"),
        Intent(
          id: "cap-quyen", time: "2026-06-01", actor: "clerk", body: .principalEnrolled(enrolment)),
        Intent(
          id: "chu-ky", time: "2026-06-01", actor: "clerk",
          body: .policyAdopted(
            PolicyAdopted(ledger: "ledger.example/test", signatures: demand))),
      ])
    ) { EngineFixture.start }
    return disk
  }

  /// What becomes of a submission to a ledger that asks for signatures.
  private func outcome(
    of submission: Submission, _ demand: SignatureDemand = .required
  ) throws -> SubmissionError<MemoryFault>? {
    let disk = try Self.disk(demand)
    var ledger = try Ledger(reading: MemoryStore(disk))
    let before = try EngineFixture.bytes(of: disk)
    do throws(SubmissionError<MemoryFault>) {
      _ = try ledger.submit(submission) { EngineFixture.start }
      return nil
    } catch {
      #expect(try EngineFixture.bytes(of: disk) == before)
      return error
    }
  }

  @Test func `a signed submission is recorded with its signature, and again answers the same`()
    throws
  {
    let disk = try Self.disk()
    var ledger = try Ledger(reading: MemoryStore(disk))
    let submission = try Self.signed([Self.calendar(2026), Self.calendar(2027)])
    let first = try ledger.submit(submission) { EngineFixture.start }
    #expect(first.receipts.map(\.receipt.sequence) == [4, 5, 6])
    let again = try ledger.submit(submission) { EngineFixture.start }
    #expect(again.receipts.map(\.receipt) == first.receipts.map(\.receipt))
    #expect(again.receipts.allSatisfy { $0.wasRecorded })
    #expect(ledger.index.unsigned().isEmpty)
    let attested = try #require(
      AttestedSubmission(at: SequenceNumber(6), in: ledger.index, ledger.coder))
    #expect(attested.events == [SequenceNumber(4), SequenceNumber(5)])
    #expect(try attested.signature().publicKey == Self.publicKey(Self.key))
  }

  @Test func `what is not signed is refused where signatures are required`() throws {
    let bare = Submission([Self.calendar(2026)])
    #expect(try outcome(of: bare) == .refused(intent: 0, Refusal(.unsigned)))
    #expect(try outcome(of: bare, .optional) == nil)
    let signed = try Self.signed([Self.calendar(2026)])
    let more = Submission(signed.intents + [Self.calendar(2027)], checked: signed.checked)
    #expect(try outcome(of: more) == .refused(intent: 2, Refusal(.unsigned)))
  }

  @Test(arguments: [SignatureDemand.optional, .required])
  func `nobody gets rights without the signature of somebody who may enrol`(
    demand: SignatureDemand
  ) throws {
    let stranger = Submission([try Self.chief(enrolledBy: "stranger")])
    #expect(
      try outcome(of: stranger, demand)
        == .refused(intent: 0, Refusal(.notPrincipal("stranger"), "actor")))
    let bare = Submission([try Self.chief()])
    #expect(try outcome(of: bare, demand) == .refused(intent: 0, Refusal(.unsigned)))
    let policy = Intent(
      id: "thoi-ky", time: "2026-06-01", actor: "clerk",
      body: .policyAdopted(
        PolicyAdopted(ledger: "ledger.example/test", signatures: .unneeded)))
    #expect(
      try outcome(of: Submission([policy]), demand) == .refused(intent: 0, Refusal(.unsigned)))
    #expect(try outcome(of: Self.signed([try Self.chief(), policy]), demand) == nil)
  }

  @Test(arguments: [SignatureDemand.optional, .required])
  func `the last who may enrol does not leave, even under a signature`(
    demand: SignatureDemand
  ) throws {
    let revocation = Intent(
      id: "thu-hoi", time: "2026-06-01", actor: "clerk",
      body: .principalRevoked(PrincipalRevoked(principal: "clerk", reason: "nghỉ")))
    #expect(
      try outcome(of: Self.signed([revocation]), demand)
        == .refused(intent: 0, Refusal(.lastEnroller("clerk"), "subject")))
    #expect(try outcome(of: Self.signed([try Self.chief(), revocation]), demand) == nil)
  }

  @Test(arguments: [SignatureDemand.optional, .required])
  func `a signature that nobody checked is not recorded`(demand: SignatureDemand) throws {
    let submission = try Self.signed([Self.calendar(2026)], isChecked: false)
    #expect(try outcome(of: submission, demand) == .unchecked(intent: 1))
  }

  @Test func `a signature by another key, for another purpose or of other bytes is refused`() throws
  {
    let event = [Self.calendar(2026)]
    func flaw(_ submission: Submission) throws -> AttestationFlaw? {
      guard case .notAttested(1, let flaw) = try outcome(of: submission) else { return nil }
      return flaw
    }
    #expect(try flaw(Self.signed(event, key: Self.otherKey)) == .otherKey("clerk"))
    #expect(try flaw(Self.signed(event, namespace: "file")) == .otherNamespace("file"))
    #expect(try flaw(Self.signed(event, hash: .sha256)) == .otherHash(.sha256))
    #expect(
      try flaw(Self.signed(event) { $0 + "x\n" })
        == .malformed(.armour(line: 7)))
    #expect(
      try flaw(Self.signed(event) { $0.replacing("\n", with: "\n\n", maxReplacements: 1) }) != nil)
    let signed = try Self.signed(event)
    let swapped = Submission([Self.calendar(2026), signed.intents[1]], checked: signed.checked)
    #expect(try outcome(of: swapped) == nil)
    let changed = Intent(
      id: "lich-2026", time: "2026-06-02", actor: "clerk", body: event[0].body)
    let forged = Submission([changed, signed.intents[1]], checked: signed.checked)
    guard case .notAttested(1, .otherDigest) = try outcome(of: forged) else {
      Issue.record("another content went under the signature")
      return
    }
  }

  @Test func `a signature covers what its signer recorded right before, and nothing else`() throws {
    let signed = try Self.signed([Self.calendar(2026), Self.calendar(2027)])
    let turned = Submission(
      [signed.intents[1], signed.intents[0], signed.intents[2]], checked: signed.checked)
    #expect(
      try outcome(of: turned)
        == .refused(intent: 2, Refusal(.notRightBefore("lich-2026"), "events")))
    let foreign = try Self.signed([Self.calendar(2026, actor: "thief")])
    #expect(
      try outcome(of: foreign, .optional)
        == .refused(intent: 1, Refusal(.signedByAnother("thief"), "events")))
    #expect(
      try outcome(of: foreign) == .refused(intent: 0, Refusal(.notPrincipal("thief"), "actor")))
  }

  @Test func `a revoked key signs nothing more, and what it signed stays attested`() throws {
    let disk = try Self.disk()
    var ledger = try Ledger(reading: MemoryStore(disk))
    _ = try ledger.submit(try Self.signed([Self.calendar(2026)])) { EngineFixture.start }
    let revoked = EventBody.principalRevoked(
      PrincipalRevoked(principal: "clerk", reason: "mất khóa"))
    _ = try ledger.submit(try Self.signed([Self.chief()])) { EngineFixture.start }
    let byChief = Intent(
      id: "thu-hoi", time: "2026-06-01", actor: "chief", body: revoked)
    _ = try ledger.submit(try Self.signed([byChief], key: Self.otherKey, by: "chief")) {
      EngineFixture.start
    }
    #expect(
      throws: SubmissionError<MemoryFault>.refused(
        intent: 0, Refusal(.keyNotInForce("clerk"), "actor"))
    ) { try ledger.submit(try Self.signed([Self.calendar(2027)])) { EngineFixture.start } }
    for sequence in ledger.index.attestations {
      let attested = try #require(AttestedSubmission(at: sequence, in: ledger.index, ledger.coder))
      #expect(throws: Never.self) { try attested.signature() }
    }
    #expect(ledger.index.attestations.count == 3)
  }

  @Test func `whoever revokes itself signs that with the key that it gives up`() throws {
    let disk = try Self.disk()
    var ledger = try Ledger(reading: MemoryStore(disk))
    _ = try ledger.submit(try Self.signed([Self.chief()])) { EngineFixture.start }
    let revocation = Intent(
      id: "thu-hoi", time: "2026-06-01", actor: "clerk",
      body: .principalRevoked(PrincipalRevoked(principal: "clerk", reason: "mất khóa")))
    _ = try ledger.submit(try Self.signed([revocation])) { EngineFixture.start }
    #expect(ledger.index.unsigned().isEmpty)
  }

  @Test func `a new key replaces the old one from there on, and is signed in by the old one`()
    throws
  {
    let disk = try Self.disk()
    var ledger = try Ledger(reading: MemoryStore(disk))
    let renewed = PrincipalEnrolled(
      principal: "clerk", name: "Văn thư", party: "vp",
      key: try SignerKey(try Self.publicKey(Self.otherKey).text), may: [.record, .enrol])
    let rotation = Intent(
      id: "doi-khoa", time: "2026-06-01", actor: "clerk", body: .principalEnrolled(renewed))
    // Otherwise whoever makes a key could put it in the place of another's.
    #expect(throws: SubmissionError<MemoryFault>.notAttested(intent: 1, .otherKey("clerk"))) {
      try ledger.submit(try Self.signed([rotation], key: Self.otherKey)) { EngineFixture.start }
    }
    _ = try ledger.submit(try Self.signed([rotation])) { EngineFixture.start }
    #expect(throws: SubmissionError<MemoryFault>.notAttested(intent: 1, .otherKey("clerk"))) {
      try ledger.submit(try Self.signed([Self.calendar(2026)])) { EngineFixture.start }
    }
    _ = try ledger.submit(try Self.signed([Self.calendar(2026)], key: Self.otherKey)) {
      EngineFixture.start
    }
  }
}
