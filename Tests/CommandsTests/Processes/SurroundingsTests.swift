// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Foundation
import Inquiries
import Testing

/// Disks that are full, directories that may not be read or written, streams that take nothing.
@Suite struct SurroundingsTests {
  /// A canonical batch of some parties.
  static func batch(_ count: Int, prefix: String = "p") -> [UInt8] {
    let lines = (0..<count).map { number in
      SmallLedger.line(
        id: "\(prefix)-\(number)", type: "party.registered", subject: "\(prefix)-\(number)",
        data: "{\"kind\":\"organization\",\"name\":\"Cơ quan \(number)\"}") + "\n"
    }
    return Array(lines.joined().utf8)
  }

  @Test func `receipts that cannot be written are a status of their own, and come again`() throws {
    let ledger = try SmallLedger()
    let input = Self.batch(3)
    let answer = Answer.to(["append", "-"], in: ledger.path, input: input, outcome: .failed(28))
    #expect(answer.status == .committedButUnreported)
    #expect(answer.messages.contains("are recorded"))
    let again = ledger.run(["append", "-", "--json"], input: input)
    #expect(again.status == .fine)
    #expect(again.lines.count == 3)
    #expect(ledger.run(["verify"]).output.contains("10 events"))
  }

  @Test func `a full device behind standard output is noticed by the process too`() throws {
    let ledger = try SmallLedger()
    let file = try ledger.scratch.write(Self.batch(2), to: "batch.jsonl")
    let outcome = try BuiltProgram.chidao.run(
      ["append", file, "--ledger", ledger.path],
      wrappedIn: ["sh", "-c", "exec \"$0\" \"$@\" > /dev/full"])
    #expect(outcome.status == CommandStatus.committedButUnreported.rawValue, "\(outcome.text)")
    let overview = try BuiltProgram.chidao.run(
      ["verify", ledger.path], wrappedIn: ["sh", "-c", "exec \"$0\" \"$@\" > /dev/full"])
    #expect(overview.status == CommandStatus.inputOutput.rawValue, "\(overview.text)")
  }

  @Test func `a directory that may not be written is left alone with a clear sentence`() throws {
    let ledger = try SmallLedger()
    let before = try Scratch.contents(of: ledger.path)
    let file = try ledger.scratch.write(Self.batch(2), to: "batch.jsonl")
    for name in ["", "/events"] { try Self.chmod(0o555, ledger.path + name) }
    for name in before.keys { try Self.chmod(0o444, ledger.path + "/" + name) }
    try Self.chmod(0o755, ledger.scratch.path)
    let outcome = try BuiltProgram.chidao.run(
      ["append", file, "--ledger", ledger.path], wrappedIn: Surroundings.asNobody)
    #expect(outcome.status == CommandStatus.notAllowed.rawValue, "\(outcome.text)")
    #expect(outcome.text.contains("you are not allowed"))
    #expect(outcome.text.contains("Nothing was recorded."))
    #expect(try Scratch.contents(of: ledger.path) == before)
    let read = try BuiltProgram.replay.run(
      ["who", "tb-1/1", "--ledger", ledger.path], wrappedIn: Surroundings.asNobody)
    #expect(read.status == 0, "\(read.text)")
  }

  @Test func `a directory that may not be read is named`() throws {
    let ledger = try SmallLedger()
    try Self.chmod(0o000, ledger.path)
    try Self.chmod(0o755, ledger.scratch.path)
    for arguments in [["verify", ledger.path], ["board", ledger.path], ["doctor", ledger.path]] {
      let outcome = try BuiltProgram.chidao.run(arguments, wrappedIn: Surroundings.asNobody)
      #expect(outcome.status == CommandStatus.notAllowed.rawValue, "\(arguments): \(outcome.text)")
      #expect(outcome.text.contains(ledger.path), "\(outcome.text)")
    }
  }

  @Test func `a ledger of which a segment may not be read is not judged nor written to`() throws {
    let ledger = try SmallLedger()
    let before = try Scratch.contents(of: ledger.path)
    for name in ["", "/events"] { try Self.chmod(0o777, ledger.path + name) }
    for name in before.keys { try Self.chmod(0o666, ledger.path + "/" + name) }
    try Self.chmod(0o755, ledger.scratch.path)
    let segment = try ledger.scratch.write([], to: "ledger/events/000000900001.jsonl")
    try Self.chmod(0o000, segment)
    let record = ["record", "party", "so-x", "--kind", "organization", "--name", "X"]
    for words in [["who", "tb-1/1"], ["board"], ["verify"], record + ["--actor", "so-a"]] {
      let outcome = try BuiltProgram.chidao.run(
        words + ["--ledger", ledger.path], wrappedIn: Surroundings.asNobody)
      #expect(outcome.status == CommandStatus.notAllowed.rawValue, "\(words): \(outcome.text)")
      #expect(outcome.text.contains(segment), "\(words): \(outcome.text)")
    }
    #expect(try Scratch.contents(of: ledger.path).filter { before[$0.key] != nil } == before)
  }

  @Test func `a disk that fills up acknowledges nothing, and goes on once there is room`() throws {
    let scratch = try Scratch()
    guard let disk = try Surroundings.smallDisk(kibibytes: 512, at: scratch.path) else { return }
    defer { withExtendedLifetime(disk) {} }
    let path = scratch.file("ledger")
    let made = Answer.to(
      ["init", path, "--origin", "ledger.example/test", "--name", "Sổ", "--allow-any-filesystem"])
    try #require(made.status == .fine, "\(made.messages)")
    let filler = try scratch.write([UInt8](repeating: 1, count: 400 << 10), to: "filler")
    let append = ["append", "-", "--allow-any-filesystem"]
    let failed = Answer.to(append, in: path, input: Self.batch(500))
    #expect(failed.status == .notAcknowledged, "\(failed.messages)")
    #expect(failed.messages.contains("no space"))
    #expect(failed.messages.contains("Not acknowledged: 500 events"))
    #expect(Answer.to(["board"], in: path).status == .fine)
    try FileManager.default.removeItem(atPath: filler)
    let again = Answer.to(append, in: path, input: Self.batch(500))
    #expect(again.status == .fine, "\(again.messages)")
    #expect(Answer.to(["verify"], in: path).output.contains("501 events"))
  }

  @Test func `a file system that is not known is only written to when the user says so`() throws {
    let scratch = try Scratch()
    guard let disk = try Surroundings.smallDisk(kibibytes: 512, at: scratch.path) else { return }
    defer { withExtendedLifetime(disk) {} }
    let path = scratch.file("ledger")
    let words = ["init", path, "--origin", "ledger.example/test", "--name", "Sổ"]
    let refused = Answer.to(words)
    #expect(refused.status == .notAllowed, "\(refused.messages)")
    #expect(refused.messages.contains("tmpfs"), "\(refused.messages)")
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(Answer.to(words + ["--allow-any-filesystem"]).status == .fine)
    let record = ["record", "party", "so-a", "--kind", "organization", "--name", "A"]
    #expect(Answer.to(record, in: path).status == .notAllowed)
    #expect(Answer.to(record + ["--allow-any-filesystem"], in: path).status == .fine)
  }

  /// Sets the rights of a file.
  private static func chmod(_ mode: Int, _ path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }
}
