// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives
import EventCoding
import Foundation
import Inquiries
import LedgerEngine
import LedgerLiterals
import PosixFiles
import PosixStores
import Signatures
import SigningTools
import Testing

/// `--sign`, with the real `ssh-keygen` and keys that are made for the test.
@Suite struct SubmissionTests {
  /// A ledger that asks for signatures, in which `clerk` is enrolled with the key `clerk`.
  private let small: SmallLedger

  /// Makes it through the commands themselves.
  init() throws {
    small = try SmallLedger()
    try makeKey("clerk")
    try makeKey("other")
    try expectFine(enrol("clerk", key: "clerk", may: "record,assign,report,approve,extend,enrol"))
    try expectFine(["record", "policy", "--signatures", "required"])
  }

  /// Makes a pair of keys as people do.
  private func makeKey(
    _ name: String, passphrase: String = "", kind: String = "ed25519"
  ) throws {
    let made = try Surroundings.run(
      "ssh-keygen",
      ["-q", "-t", kind, "-N", passphrase, "-C", "a comment", "-f", small.scratch.file(name)])
    try #require(made, "ssh-keygen is needed")
  }

  /// The command line of an enrolment.
  private func enrol(_ principal: String, key: String, may: String) throws -> [String] {
    [
      "record", "enrol", principal, "--name", "Văn thư", "--party", "van-phong", "--key",
      String(decoding: try small.scratch.bytes(of: key + ".pub"), as: UTF8.self), "--may", may,
    ]
  }

  /// Runs a command that must succeed.
  @discardableResult
  private func expectFine(_ arguments: [String]) throws -> Answer {
    let answer = small.run(arguments)
    try #require(answer.status == .fine, "\(arguments): \(answer.messages)")
    return answer
  }

  /// A command line with the signature of a key.
  private func signed(_ arguments: [String], with key: String = "clerk") -> [String] {
    arguments + ["--sign", small.scratch.file(key)]
  }

  /// A line of a name that changes the name of a party.
  private static let rename = ["record", "rename", "so-a", "--name", "Sở A mới"]

  /// The coder of the ledger.
  private static let coder = EventCoder(origin: "ledger.example/test", offset: .indochina)

  /// A batch of two events and their signature, as somebody makes it by hand.
  private func batch(
    namespace: String = AttestedSubmission.namespace, key: String = "clerk",
    change: ([UInt8]) -> [UInt8] = { $0 }
  ) throws -> [Intent] {
    let intents = [2030, 2031].map { year in
      Intent(
        id: EventID("lich-\(year)"), time: "2026-06-01", actor: "clerk",
        body: .calendarDeclared(CalendarDeclared(year: year)))
    }
    let message = try AttestedSubmission.message(of: intents, Self.coder)
    let signature = try SSHKeygenTool().sign(
      change(message), namespace: namespace, with: SecretFile(path: small.scratch.file(key)))
    return intents + [
      Intent(
        id: "chu-ky", time: "2026-06-01", actor: "clerk",
        body: .submissionAttested(
          SubmissionAttested(
            principal: "clerk", events: intents.map(\.id), digest: SubmissionDigest(of: message),
            signature: signature.text)))
    ]
  }

  /// Appends intents from standard input.
  private func append(_ intents: [Intent], _ more: [String] = []) throws -> Answer {
    let lines = try intents.map { try Self.coder.encode(intent: $0) + [0x0A] }
    return small.run(["append", "-"] + more, input: Array(lines.joined()))
  }

  @Test func `what is signed is recorded with its signature, and once`() throws {
    let first = try expectFine(signed(Self.rename))
    #expect(first.lines.count == 2)
    #expect(first.lines[1].contains("clerk has signed 1 event"))
    let again = try expectFine(signed(Self.rename))
    #expect(again.lines.allSatisfy { $0.hasPrefix("Already recorded") })
    #expect(try expectFine(["verify"]).output.contains("INTACT"))
    #expect(
      !(try expectFine(["findings", "unsigned", "beyond-rights"]).output.contains("unsigned –")))
  }

  @Test func `what is not signed is refused, and nothing is recorded`() throws {
    let answer = small.run(Self.rename)
    #expect(answer.status == .badInput)
    #expect(answer.messages.contains("--sign KEY"))
    let dry = small.run(signed(Self.rename) + ["--dry-run"])
    #expect(dry.status == .fine && dry.output.contains("Would be recorded [#10]"))
    #expect(small.run(Self.rename + ["--lang", "vi"]).messages.contains("có chữ ký"))
  }

  @Test func `a key that is another's, lies open, has a passphrase or is none does not sign`()
    throws
  {
    #expect(small.run(signed(Self.rename, with: "other")).messages.contains("another key"))
    #expect(small.run(signed(Self.rename, with: "other")).status == .badInput)
    try makeKey("locked", passphrase: "secret")
    #expect(small.run(signed(Self.rename, with: "locked")).status == .badInput)
    #expect(small.run(signed(Self.rename, with: "none")).status == .badInput)
    let half = small.run(signed(Self.rename, with: "clerk.pub"))
    #expect(half.status == .badInput && half.messages.contains("public key"))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: small.scratch.file("clerk"))
    let answer = small.run(signed(Self.rename))
    #expect(answer.status == .notAllowed && answer.messages.contains("chmod 600"))
  }

  @Test(arguments: ["ecdsa", "rsa"])
  func `a key of another kind does not sign, and nothing is recorded`(_ kind: String) throws {
    try makeKey("odd", kind: kind)
    let answer = small.run(signed(Self.rename, with: "odd"))
    #expect(answer.status == .badInput, "\(answer.messages)")
    #expect(answer.messages.contains("a private key as ssh-keygen -t ed25519 makes it"))
    #expect(answer.messages.contains("Nothing was recorded."))
    let vietnamese = small.run(signed(Self.rename, with: "odd") + ["--lang", "vi"])
    #expect(vietnamese.messages.contains("Không có gì được ghi."))
    #expect(try expectFine(["verify", "--json"]).output.contains("\"size\":9"))
  }

  @Test func `a ledger in which a signature is wrong gets no checkpoint`() throws {
    let intents = try batch { $0.dropLast() + [0x20] }
    guard case .submissionAttested(let attestation) = intents[2].body else { return }
    // Whoever says that he has checked what he has not gets it recorded.
    var ledger = try Ledger(reading: PosixStore(path: small.path, allowAnyFileSystem: true))
    let checked = CheckedSignature(digest: attestation.digest, signature: attestation.signature)
    _ = try ledger.submit(Submission(intents, checked: [checked])) { Answer.now }
    _ = try KeyedLedger.makeKey("log", ["--name", "ledger.example/test"], in: small.scratch)
    let answer = small.run(["checkpoint", "--key", small.scratch.file("log")])
    #expect(answer.status == .tampered, "\(answer.output)")
    #expect(answer.messages.contains("TAMPERED: ") && answer.output.isEmpty)
    #expect(answer.messages.contains("Nothing was signed."))
    let files = try Scratch.contents(of: small.path).keys.filter { $0.hasPrefix("checkpoints/") }
    #expect(files == ["checkpoints/lock"])
  }

  @Test func `a file of several events is signed as a whole`() throws {
    let intents = Array(try batch().dropLast())
    let answer = try append(intents, ["--sign", small.scratch.file("clerk"), "--json"])
    #expect(answer.status == .fine, "\(answer.messages)")
    #expect(answer.lines.count == 3)
    let again = try append(intents, ["--sign", small.scratch.file("clerk"), "--json"])
    #expect(again.status == .fine && again.output == answer.output)
    let foreign = Intent(
      id: "la", time: "2026-06-01", actor: "chief",
      body: .calendarDeclared(CalendarDeclared(year: 2032)))
    let mixed = try append(intents + [foreign], ["--sign", small.scratch.file("clerk")])
    #expect(mixed.status == .badInput && mixed.messages.contains("of clerk and of chief"))
  }

  @Test func `a signature that was made by hand is checked as well`() throws {
    let foreign = try append(batch(namespace: "file")).messages
    #expect(foreign.contains(":3: the signature was made for “file”"), "\(foreign)")
    #expect(try append(batch(key: "other")).messages.contains("another key"))
    let flawed = try append(batch { $0.dropLast() + [0x20] })
    #expect(flawed.status == .badInput)
    #expect(flawed.messages.contains("not one of what stands before it"))
    let turned = try batch()
    #expect(try append([turned[1], turned[0], turned[2]]).status == .badInput)
    #expect(try append([turned[0], turned[2]]).status == .badInput)
    #expect(try append(turned).status == .fine)
  }

  @Test func `a revoked key signs nothing more, and what it signed stays verified`() throws {
    try expectFine(signed(try enrol("chief", key: "other", may: "record,enrol")))
    try expectFine(signed(Self.rename))
    let chief = ["--actor", "chief"]
    try expectFine(
      signed(["record", "revoke", "clerk", "--reason", "mất khóa"] + chief, with: "other"))
    let late = small.run(signed(["record", "rename", "so-a", "--name", "Sở A khác"]))
    #expect(late.status == .badInput && late.messages.contains("not in force"))
    #expect(try expectFine(["verify"]).output.contains("INTACT"))
    let signers = try expectFine(["signers"]).lines.filter { !$0.hasPrefix("#") }
    #expect(signers.count == 2)
    #expect(signers[0].hasPrefix("clerk namespaces=\"submission@chidao\",valid-after=\"2026"))
    #expect(signers[0].contains("valid-before=") && !signers[1].contains("valid-before="))
    #expect(try expectFine(["signers", "--json"]).output.contains("\"ended\":"))
  }

  @Test func `the list of signers verifies a submission without this program`() throws {
    let intents = try batch()
    #expect(try append(intents).status == .fine)
    guard case .submissionAttested(let attestation) = intents[2].body else { return }
    let message = try AttestedSubmission.message(of: Array(intents.dropLast()), Self.coder)
    let scratch = small.scratch
    let signers = try scratch.write(Array(try expectFine(["signers"]).output.utf8), to: "signers")
    let signature = try scratch.write(Array(attestation.signature.utf8), to: "signature")
    let file = try scratch.write(message, to: "submission")
    // The clock of the tests stands still at this time, in which the key holds.
    for (time, holds) in [("20260622050000Z", true), ("20260622045959Z", false)] {
      let command =
        "ssh-keygen -Y verify -f '\(signers)' -I clerk -n submission@chidao -s '\(signature)' "
        + "-O verify-time=\(time) < '\(file)'"
      #expect(try Surroundings.run("sh", ["-c", command]) == holds, "\(time)")
    }
    try expectFine(["rebuild"])
    let cached = String(
      decoding: try scratch.bytes(of: "ledger/cache/allowed_signers"), as: UTF8.self)
    #expect(cached.hasPrefix("# {\"at\":"))
    let printed = try expectFine(["signers"]).lines
    #expect(cached.hasSuffix("\n" + printed.dropFirst(2).joined(separator: "\n") + "\n"))
    try expectFine(["rebuild", "--check"])
  }

  @Test func `delegations are given and taken, and rights are held to`() throws {
    try expectFine(
      signed(["record", "delegate", "clerk", "--party", "so-a", "--until", "1/7/2026"]))
    let claim = ["record", "claim", "tb-1/1", "--party", "so-a"]
    try expectFine(signed(claim + ["--on-behalf-of", "so-a"]))
    let approve = ["record", "approve", "tb-1/1", "--by", "van-phong"]
    #expect(small.run(signed(approve)).messages.contains("somebody who does not act for it"))
    try expectFine(
      signed(["record", "undelegate", "clerk", "--party", "so-a", "--reason", "hết đợt"]))
    #expect(small.run(signed(approve)).messages.contains("clerk has recorded itself"))
    try expectFine(signed(try enrol("chief", key: "other", may: "approve")))
    func approveAsChief(_ by: String) -> Answer {
      small.run(
        signed(
          ["record", "approve", "tb-1/1", "--by", by, "--actor", "chief", "--lang", "vi"],
          with: "other"))
    }
    #expect(approveAsChief("so-b").messages.contains("cần có ủy quyền"))
    try expectFine(signed(["record", "delegate", "chief", "--party", "so-b"]))
    #expect(approveAsChief("so-b").messages.contains("không có thẩm quyền quyết định"))
    #expect(approveAsChief("van-phong").status == .fine)
    let report = ["record", "report", "tb-1/1", "--party", "so-a", "--status", "underway"]
    let refused = small.run(signed(report) + ["--lang", "vi"])
    #expect(refused.messages.contains("không được ghi thay so-a"))
  }

  @Test func `the last who may enrol is told to enrol another first`() throws {
    let leave = ["record", "revoke", "clerk", "--reason", "nghỉ hưu"]
    let answer = small.run(signed(leave))
    #expect(answer.status == .badInput)
    #expect(answer.messages.contains("enrol another with that right first"))
    let demoted = small.run(signed(try enrol("clerk", key: "clerk", may: "record")))
    #expect(demoted.messages.contains("the last who may enrol"))
    try expectFine(signed(try enrol("chief", key: "other", may: "enrol")))
    try expectFine(signed(leave))
  }

  @Test func `where signatures are optional, rights are still given only under one`() throws {
    try expectFine(signed(["record", "policy", "--signatures", "optional"]))
    try expectFine(Self.rename)
    let chief = try enrol("chief", key: "other", may: "enrol")
    #expect(small.run(chief).messages.contains("has to be signed"))
    #expect(small.run(chief + ["--actor", "stranger"]).messages.contains("is not enrolled"))
    try expectFine(signed(chief))
    #expect(try expectFine(["verify"]).output.contains("INTACT"))
  }

  @Test func `a ledger can ask for signatures from the start`() throws {
    let path = small.scratch.file("second")
    let made = Answer.to([
      "init", path, "--origin", "ledger.example/hai", "--name", "Sổ", "--signatures", "required",
    ])
    #expect(made.status == .fine)
    let party = ["record", "party", "vp", "--kind", "organization", "--name", "VP"]
    #expect(Answer.to(party, in: path).status == .fine)
    let calendar = ["record", "calendar", "2026"]
    #expect(
      Answer.to(calendar, in: path).messages.contains(
        "clerk is not enrolled; this can be recorded by enrolled people only"))
    var first = try enrol("clerk", key: "clerk", may: "record,enrol")
    first[6] = "vp"
    #expect(Answer.to(first, in: path).status == .fine)
    #expect(Answer.to(signed(calendar), in: path).status == .fine)
    var second = try enrol("chief", key: "other", may: "record")
    second[6] = "vp"
    #expect(Answer.to(second, in: path).messages.contains("--sign KEY"))
    #expect(Answer.to(["record", "policy"], in: path).status == .badInput)
  }
}
