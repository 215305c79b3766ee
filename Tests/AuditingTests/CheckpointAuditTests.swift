// Directive ledger · AuditingTests — SPDX-License-Identifier: Apache-2.0

import Checkpoints
import Digests
import Directives
import EventCoding
import MerkleTrees
import Signatures
import SimulatedDisks
import TestSupport
import Testing

@testable import Auditing

/// What is said of a ledger that is held against signed checkpoints: the classic ways to be fooled.
struct CheckpointAuditTests {
  /// The origin of the ledgers here.
  private let origin = EventLines.coder.origin.description
  /// The key of the log.
  private let log: VerifierKey
  /// The key of somebody else with the same name.
  private let stranger: VerifierKey
  /// The keys of two witnesses.
  private let witnesses: [VerifierKey]
  /// Seven lines.
  private let lines: [[UInt8]]
  /// Seven other lines of a ledger with the same origin.
  private let otherLines: [[UInt8]]

  /// Makes keys and lines.
  init() throws {
    log = try HashedSignatures.key(origin, 1)
    stranger = try HashedSignatures.key(origin, 9)
    witnesses = try ["thanh-tra.example", "kho-bac.example"].enumerated().map { index, name in
      try HashedSignatures.key(name, UInt8(2 + index), .cosignature)
    }
    lines = try EventLines.lines()
    otherLines = try EventLines.lines(summary: "Việc khác")
  }

  /// The policy that trusts the log and both witnesses and asks for some of them.
  private func policy(_ quorum: String = "quorum none") throws -> WitnessPolicy {
    let text =
      "log \(log)\nwitness thanh-tra \(witnesses[0])\nwitness kho-bac \(witnesses[1])\n"
      + "group ca-hai all thanh-tra kho-bac\n\(quorum)\n"
    return try WitnessPolicy(parsing: Array(text.utf8))
  }

  /// The checkpoint over the first lines.
  private func note(
    _ size: Int, of lines: [[UInt8]]? = nil, by key: VerifierKey? = nil,
    witnesses: [VerifierKey] = []
  ) throws -> SignedCheckpoint {
    try HashedSignatures.note(
      over: (lines ?? self.lines).prefix(size), origin: origin, log: key ?? log,
      witnesses: witnesses)
  }

  /// The verdict on lines held against notes.
  private func verdict(
    on lines: [[UInt8]]? = nil, _ notes: [SignedCheckpoint], _ policy: WitnessPolicy?
  ) throws -> Verdict {
    try verdict(
      on: lines, bytes: notes.enumerated().map { ("\($0).note", $1.bytes) }, policy)
  }

  /// The verdict on lines held against files.
  private func verdict(
    on lines: [[UInt8]]? = nil, bytes: [(String, [UInt8])], _ policy: WitnessPolicy?
  ) throws -> Verdict {
    let notes = bytes.map { KeptNote(place: $0.0, bytes: $0.1) }
    let audit =
      if let policy {
        CheckpointAudit(notes, policy: policy, checker: HashedSignatures())
      } else {
        CheckpointAudit(unjudged: notes)
      }
    let source = LedgerFixture.ledger(lines ?? self.lines)
    let origin = try Verification(source).origin
    return audit.verdict(after: try Verification(source, heads: audit.heads(of: origin)))
  }

  @Test func `signed by the log and met by the quorum it is INTACT, with who signed`() throws {
    let verdict = try verdict(
      [note(3), note(6, witnesses: [witnesses[1]])], policy("quorum kho-bac"))
    #expect(verdict.word == .intact)
    #expect(verdict.headCount == 2)
    #expect(verdict.assurance?.newest?.signed.checkpoint.size == 6)
    #expect(verdict.assurance?.newest?.judgement?.logs == [log])
    #expect(
      verdict.assurance?.newest?.judgement?.witnesses.map(\.name.text) == ["kho-bac"])
  }

  @Test(arguments: ["thanh-tra", "ca-hai"])
  func `without the witnesses asked for it is UNWITNESSED`(quorum: String) throws {
    let verdict = try verdict(
      [note(6, witnesses: [witnesses[1]])], policy("quorum \(quorum)"))
    #expect(verdict.word == .unwitnessed)
    #expect(verdict.flaw == .quorumNotMet(place: "0.note", witnessCount: 1))
  }

  @Test func `the newest checkpoint decides whether there are witnesses enough`() throws {
    let verdict = try verdict(
      [note(3, witnesses: witnesses), note(6)], policy("quorum ca-hai"))
    #expect(verdict.word == .unwitnessed)
  }

  @Test func `of two copies of one head the one with witnesses counts, whatever it is called`()
    throws
  {
    let copies = try [note(6, witnesses: witnesses), note(6)]
    for notes in [copies, copies.reversed()] {
      let verdict = try verdict(notes, policy("quorum ca-hai"))
      #expect(verdict.word == .intact)
      #expect(verdict.assurance?.newest?.isWitnessed == true)
    }
  }

  @Test func `without a key to check them checkpoints are UNVERIFIABLE`() throws {
    let verdict = try verdict([note(7)], nil)
    #expect(verdict.word == .unverifiable)
    #expect(verdict.flaw == .keyUnknown(place: "0.note"))
    #expect(verdict.headCount == 1)
  }

  @Test func `where a key is given and nothing is signed it is UNVERIFIABLE`() throws {
    let verdict = try verdict([], policy())
    #expect(verdict.word == .unverifiable)
    #expect(verdict.flaw == .checkpointMissing)
  }

  @Test func `with neither it is INTACT as before`() throws {
    #expect(try verdict([], nil).word == .intact)
  }

  @Test func `a checkpoint of another key with the same name is UNVERIFIABLE`() throws {
    let verdict = try verdict([note(7, by: stranger)], policy())
    #expect(verdict.word == .unverifiable)
    #expect(verdict.flaw == .checkpointUnsigned(place: "0.note", rejected: nil))
  }

  @Test func `a signature by another key under the log's identifier is UNVERIFIABLE`() throws {
    let checkpoint = try note(7).checkpoint
    let forged = try SignedCheckpoint(
      checkpoint,
      signatures: [
        NoteSignature(
          by: log,
          bytes: HashedSignatures.signature(
            of: checkpoint.textBytes, by: stranger.publicKey))
      ])
    let verdict = try verdict([forged], policy())
    #expect(verdict.flaw == .checkpointUnsigned(place: "0.note", rejected: log.name))
  }

  @Test func `a cosignature of the log's own key is no signature of the log`() throws {
    let witness = try HashedSignatures.key(origin, 1, .cosignature)
    let checkpoint = try note(7).checkpoint
    let time = 1_790_000_000
    let message = Cosignature.message(over: checkpoint.textBytes, time: time)
    let cosignature = try Cosignature(
      time: time, signature: HashedSignatures.signature(of: message, by: witness.publicKey))
    let note = try SignedCheckpoint(
      checkpoint, signatures: [NoteSignature(by: witness, bytes: cosignature.bytes)])
    #expect(try verdict([note], policy()).word == .unverifiable)
  }

  @Test func `a wrong signature of a witness beside a right one of the log is told`() throws {
    let checkpoint = try note(7)
    let wrong = try checkpoint.adding(
      NoteSignature(by: witnesses[0], bytes: [UInt8](repeating: 0, count: Cosignature.byteCount)))
    let verdict = try verdict([wrong], policy())
    #expect(verdict.flaw == .checkpointUnsigned(place: "0.note", rejected: witnesses[0].name))
  }

  @Test func `a checkpoint that nobody known signed is not compared with the log`() throws {
    let foreign = try note(7, of: otherLines, by: stranger)
    let verdict = try verdict([foreign], policy())
    #expect(verdict.word == .unverifiable)
    #expect(verdict.headCount == 0)
  }

  @Test func `a checkpoint of another log is UNVERIFIABLE`() throws {
    let key = try HashedSignatures.key("ledger.example/khac", 4)
    let note = try HashedSignatures.note(
      over: lines, origin: "ledger.example/khac", log: key)
    let policy = try WitnessPolicy(parsing: Array("log \(log)\nlog \(key)\nquorum none\n".utf8))
    #expect(try verdict([note], policy).flaw == .checkpointForeign(place: "0.note"))
    #expect(try verdict([note], nil).flaw == .checkpointForeign(place: "0.note"))
  }

  @Test(arguments: [1, 7, 9])
  func `a checkpoint of another log hides no fork and no rollback`(size: Int) throws {
    let origin = "ledger.example/khac"
    let key = try HashedSignatures.key(origin, 4)
    let foreign = try HashedSignatures.note(
      over: (otherLines + otherLines).prefix(size), origin: origin, log: key)
    let policy = try WitnessPolicy(parsing: Array("log \(log)\nlog \(key)\nquorum none\n".utf8))
    for policy in [policy, nil] {
      #expect(try verdict(on: otherLines, [foreign, note(7)], policy).word == .forked)
      let cut = Array(lines.prefix(5))
      #expect(try verdict(on: cut, [foreign, note(7)], policy).word == .rolledBack)
      #expect(try verdict([foreign, note(7)], policy).word == .unverifiable)
    }
  }

  @Test func `checkpoints of two logs contradict nobody`() throws {
    let key = try HashedSignatures.key("ledger.example/khac", 4)
    let foreign = try HashedSignatures.note(
      over: otherLines, origin: "ledger.example/khac", log: key)
    let policy = try WitnessPolicy(parsing: Array("log \(log)\nlog \(key)\nquorum none\n".utf8))
    let verdict = try verdict([note(7), foreign], policy)
    #expect(verdict.assurance?.contradiction == [])
  }

  @Test(arguments: [3, 9])
  func `a checkpoint of another log is no fork and no rollback`(size: Int) throws {
    let origin = "ledger.example/khac"
    let key = try HashedSignatures.key(origin, 4)
    let lines = otherLines + otherLines
    let note = try HashedSignatures.note(over: lines.prefix(size), origin: origin, log: key)
    let policy = try WitnessPolicy(parsing: Array("log \(log)\nlog \(key)\nquorum none\n".utf8))
    let verdict = try verdict([note], policy)
    #expect(verdict.word == .unverifiable)
    #expect(verdict.flaw == .checkpointForeign(place: "0.note"))
  }

  @Test func `an older backup put back is ROLLED-BACK, not TAMPERED`() throws {
    let verdict = try verdict(on: Array(lines.prefix(5)), [note(3), note(7)], policy())
    #expect(verdict.word == .rolledBack)
    guard case .headBeyond(let head) = verdict.flaw else {
      Issue.record("\(String(describing: verdict.flaw))")
      return
    }
    #expect(head.place == "1.note")
  }

  @Test func `a log cut and continued is FORKED`() throws {
    let continued = try EventLines.lines(
      EventLines.small().index.events.prefix(4) + otherEvents.suffix(3))
    #expect(try verdict(on: continued, [note(4)], policy()).word == .intact)
    let verdict = try verdict(on: continued, [note(7)], policy())
    #expect(verdict.word == .forked)
  }

  /// The events of the other ledger.
  private var otherEvents: [Event] { Array(EventLines.small(summary: "Việc khác").index.events) }

  @Test func `a tail that was signed again is a fork, and both checkpoints are the evidence`()
    throws
  {
    let (ours, theirs) = (try note(7, of: otherLines), try note(7))
    let verdict = try verdict(on: otherLines, [ours, theirs], policy())
    #expect(verdict.word == .forked)
    #expect(Set(verdict.assurance?.contradiction.map(\.signed) ?? []) == [ours, theirs])
    let unsigned = try self.verdict(on: otherLines, [ours, theirs], nil)
    #expect(unsigned.word == .forked)
    #expect(unsigned.assurance?.contradiction.isEmpty == true)
  }

  @Test(arguments: ["", "x", "\n", " ", "\n\n"])
  func `text behind the last signature makes it no checkpoint`(tail: String) throws {
    let bytes = try note(7).bytes + Array(tail.utf8)
    let verdict = try verdict(bytes: [("a.note", bytes)], policy())
    guard !tail.isEmpty else {
      #expect(verdict.word == .intact)
      return
    }
    #expect(verdict.word == .unverifiable)
    guard case .checkpointUnreadable(_, "a.note") = verdict.flaw else {
      Issue.record("\(String(describing: verdict.flaw))")
      return
    }
  }

  @Test func `a signed text with any bit changed is UNVERIFIABLE`() throws {
    let signed = try note(7)
    let bytes = signed.bytes
    for index in signed.note.textBytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[index] ^= 1 << bit
        let verdict = try verdict(bytes: [("a.note", changed)], policy())
        #expect(verdict.word == .unverifiable, "byte \(index), bit \(bit)")
      }
    }
  }

  @Test func `what is wrong with the lines themselves comes first`() throws {
    var changed = lines
    changed[3][40] ^= 1
    #expect(try verdict(on: changed, [note(7)], policy()).word == .tampered)
  }
}
