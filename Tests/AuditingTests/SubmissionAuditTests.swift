// Directive ledger · AuditingTests — SPDX-License-Identifier: Apache-2.0

import Directives
import EventCoding
import LedgerLiterals
import SimulatedDisks
import Testing

@testable import Auditing

/// What is said of the signatures of people that a ledger holds, whoever wrote it.
struct SubmissionAuditTests {
  @Test func `right signatures are counted, with the events that they cover`() throws {
    var scene = try SignedScene(.required)
    try scene.sign()
    try scene.sign(recording: [2032])
    #expect(scene.audit.signatureCount == 2)
    #expect(scene.audit.eventCount == 3)
    #expect(scene.audit.flaw == nil)
    #expect(try scene.verdict().word == .intact)
  }

  @Test func `what was rewritten with every hash behind it is TAMPERED`() throws {
    var scene = try SignedScene()
    try scene.sign(signing: [2030, 2039])
    guard case .attestation(.otherDigest, sequence: 5) = scene.audit.flaw else {
      Issue.record("\(String(describing: scene.audit.flaw))")
      return
    }
    let verdict = try scene.verdict()
    #expect(verdict.word == .tampered)
    #expect(verdict.flaw?.sequence == 5)
  }

  @Test func `what people signed is judged beside a receipt of another ledger too`() throws {
    var scene = try SignedScene()
    try scene.sign(signing: [2030, 2039])
    let lines = try EventLines.lines(scene.index.events)
    let receipt = try EventLines.receipt(lines, id: "other")
    let verdict = try Verification(LedgerFixture.ledger(lines), against: [receipt]).verdict
    #expect(verdict.word == .forked && !verdict.isCut)
    #expect(verdict.adding(scene.audit).word == .tampered)
    var other = try SignedScene()
    try other.sign(key: 2)
    // What only cannot be verified hides no fork.
    #expect(verdict.adding(other.audit).word == .forked)
  }

  @Test func `a digest put right as well does not help who rewrites`() throws {
    var scene = try SignedScene()
    try scene.sign(signing: [2030, 2039], digestOf: [2030, 2031])
    #expect(scene.audit.flaw == .signatureWrong(sequence: 5))
    #expect(try scene.verdict().word == .tampered)
  }

  @Test func `a signature by another key is UNVERIFIABLE`() throws {
    var scene = try SignedScene()
    try scene.sign(key: 2)
    #expect(scene.audit.flaw == .attestation(.otherKey("clerk"), sequence: 5))
    #expect(try scene.verdict().word == .unverifiable)
  }

  @Test func `a signature after the revocation fails, and those before stay right`() throws {
    var scene = try SignedScene(.unneeded)
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
    var scene = try SignedScene()
    try scene.sign()
    try scene.enrol(key: 2)
    try scene.sign(key: 2, recording: [2032])
    #expect(scene.audit.signatureCount == 2)
    try scene.sign(key: 1, recording: [2033])
    #expect(scene.audit.flaw == .attestation(.otherKey("clerk"), sequence: 10))
  }

  @Test func `a signature made for something else is none`() throws {
    var scene = try SignedScene()
    try scene.sign(namespace: "file")
    #expect(scene.audit.flaw == .attestation(.otherNamespace("file"), sequence: 5))
  }

  @Test(arguments: ["\n", "x", " ", "-----BEGIN SSH SIGNATURE-----\n"])
  func `text behind the armour makes it no signature`(tail: String) throws {
    var scene = try SignedScene()
    try scene.sign { $0 + tail }
    guard case .attestation(.malformed, sequence: 5) = scene.audit.flaw else {
      Issue.record("\(String(describing: scene.audit.flaw))")
      return
    }
  }

  @Test func `armour with lines of another length is none`() throws {
    var scene = try SignedScene()
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

  @Test func `authority that nobody signed is UNVERIFIABLE even where signatures are optional`()
    throws
  {
    var scene = try SignedScene(.optional)
    try scene.sign()
    scene.take(.calendarDeclared(CalendarDeclared(year: 2040)))
    #expect(scene.audit.flaw == nil)
    try scene.enrol(key: 2)
    #expect(scene.audit.flaw == .unsigned(count: 1, first: 7))
    #expect(try scene.verdict().word == .unverifiable)
  }

  @Test func `what had to be signed and is not is UNVERIFIABLE`() throws {
    var scene = try SignedScene(.required)
    try scene.sign()
    scene.take(.calendarDeclared(CalendarDeclared(year: 2040)))
    scene.take(.calendarDeclared(CalendarDeclared(year: 2041)))
    #expect(scene.audit.flaw == .unsigned(count: 2, first: 6))
    #expect(scene.audit.signatureCount == 1)
    #expect(try scene.verdict().word == .unverifiable)
    #expect(try scene.verdict().flaw?.sequence == 6)
  }
}
