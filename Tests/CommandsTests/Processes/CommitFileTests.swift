// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Foundation
import Testing

/// A commit file that is gone, foreign or spoilt, and bytes that are too many or too few.
@Suite struct CommitFileTests {
  /// Something to append.
  private static let input = SurroundingsTests.batch(2)

  /// The status and the messages of an append, with proof that it changed nothing.
  private func refusal(_ ledger: SmallLedger) throws -> Answer {
    let before = try Scratch.contents(of: ledger.path)
    let answer = ledger.run(["append", "-"], input: Self.input)
    #expect(try Scratch.contents(of: ledger.path) == before)
    return answer
  }

  @Test func `a copy without a commit is read, verified as such, and written to once adopted`()
    throws
  {
    let ledger = try SmallLedger()
    try FileManager.default.removeItem(atPath: ledger.path + "/commit")
    let refused = try refusal(ledger)
    #expect(refused.status == .notAllowed, "\(refused.messages)")
    #expect(refused.messages.contains("adopt"))
    #expect(ledger.run(["who", "tb-1/1"]).status == .fine)
    #expect(ledger.run(["verify"]).status == .unverifiable)
    #expect(ledger.run(["doctor"]).status == .conditionNotMet)
    let adopted = ledger.run(["adopt"])
    #expect(adopted.status == .fine, "\(adopted.messages)")
    #expect(ledger.run(["append", "-"], input: Self.input).status == .fine)
    #expect(ledger.run(["verify"]).status == .fine)
    #expect(ledger.run(["adopt"]).status == .cannotCreate)
  }

  @Test func `a commit of another ledger is not followed`() throws {
    let ledger = try SmallLedger()
    let other = try SmallLedger()
    try other.record(["rename", "so-a", "--name", "Khác"])
    let foreign = try other.scratch.bytes(of: "ledger/commit")
    try Data(foreign).write(to: URL(fileURLWithPath: ledger.path + "/commit"))
    let refused = try refusal(ledger)
    #expect([.tampered, .rolledBack, .forked].contains(refused.status), "\(refused.messages)")
    #expect(refused.messages.contains("verify"))
    #expect(ledger.run(["verify"]).status != .fine)
  }

  @Test(arguments: [0, 1, 4_096, 8_191])
  func `a commit file cut short is not guessed at`(count: Int) throws {
    let ledger = try SmallLedger()
    let bytes = try ledger.scratch.bytes(of: "ledger/commit")
    let url = URL(fileURLWithPath: ledger.path + "/commit")
    try Data(bytes.prefix(count)).write(to: url)
    let before = try Scratch.contents(of: ledger.path)
    let answer = ledger.run(["append", "-"], input: Self.input)
    #expect(answer.status != .fine || count >= 4_096, "\(answer.messages)")
    if answer.status != .fine { #expect(try Scratch.contents(of: ledger.path) == before) }
  }

  @Test func `a changed byte stops every append until somebody has looked`() throws {
    let ledger = try SmallLedger()
    let name = "ledger/events/000000000000.jsonl"
    var bytes = try ledger.scratch.bytes(of: name)
    let index = bytes.count - 100
    bytes[index] ^= 1
    try Data(bytes).write(to: URL(fileURLWithPath: ledger.scratch.file(name)))
    let refused = try refusal(ledger)
    #expect(refused.status == .tampered || refused.status == .badInput, "\(refused.messages)")
    #expect(ledger.run(["verify"]).status == .tampered)
  }

  @Test func `a lost line is acknowledged data missing`() throws {
    let ledger = try SmallLedger()
    let name = "ledger/events/000000000000.jsonl"
    let bytes = try ledger.scratch.bytes(of: name)
    let cut = bytes.dropLast().lastIndex(of: 0x0A) ?? 0
    try Data(bytes[...cut]).write(to: URL(fileURLWithPath: ledger.scratch.file(name)))
    let refused = try refusal(ledger)
    #expect(refused.status == .rolledBack, "\(refused.messages)")
    #expect(ledger.run(["verify"]).status == .rolledBack)
  }

  @Test func `half a line beyond the watermark goes to quarantine and nothing is lost`() throws {
    let ledger = try SmallLedger()
    let name = "ledger/events/000000000000.jsonl"
    let bytes = try ledger.scratch.bytes(of: name)
    try Data(bytes + Array("{\"specver".utf8)).write(
      to: URL(fileURLWithPath: ledger.scratch.file(name)))
    #expect(ledger.run(["verify"]).status == .torn)
    #expect(ledger.run(["who", "tb-1/1"]).status == .fine)
    let answer = ledger.run(["append", "-"], input: Self.input)
    #expect(answer.status == .fine, "\(answer.messages)")
    #expect(answer.messages.contains("quarantine/"), "\(answer.messages)")
    #expect(ledger.run(["verify"]).status == .fine)
    #expect(try ledger.scratch.bytes(of: name).starts(with: bytes))
  }

  @Test func `a commit of which nothing can be read says what to do, and doing it works`() throws {
    let ledger = try SmallLedger()
    let path = ledger.path
    try Data(repeating: 0, count: 8192).write(to: URL(fileURLWithPath: path + "/commit"))
    let refused = try refusal(ledger)
    #expect(refused.status == .tampered, "\(refused.messages)")
    #expect(refused.messages.contains("mv commit commit.damaged"), "\(refused.messages)")
    #expect(refused.messages.contains("chidao adopt"))
    #expect(!refused.messages.contains("change nothing"))
    // The copy may well be read-only, and its owner no superuser.
    let segment = path + "/events/000000000000.jsonl"
    try FileManager.default.setAttributes([.posixPermissions: 0o440], ofItemAtPath: segment)
    try FileManager.default.moveItem(atPath: path + "/commit", toPath: path + "/commit.damaged")
    if Surroundings.isRoot {
      #expect(try Surroundings.run("chmod", ["755", ledger.scratch.path]))
      #expect(try Surroundings.run("chown", ["-R", "65534:65534", path]))
    }
    let adopted = try BuiltProgram.chidao.run(
      ["adopt", "--ledger", path], wrappedIn: Surroundings.asNobody)
    #expect(adopted.status == 0, "\(adopted.text)")
    let recorded = try BuiltProgram.chidao.run(
      ["record", "rename", "so-a", "--name", "Khác", "--ledger", path],
      wrappedIn: Surroundings.asNobody)
    #expect(recorded.status == 0, "\(recorded.text)")
    #expect(ledger.run(["verify"]).status == .fine)
    let mode = try FileManager.default.attributesOfItem(atPath: segment)[.posixPermissions]
    #expect(mode as? Int == 0o640)
  }

  @Test func `a copy whose end cannot be made writable is not adopted half way`() throws {
    guard Surroundings.isRoot else { return Surroundings.skip("only root can give files away") }
    let ledger = try SmallLedger()
    try FileManager.default.removeItem(atPath: ledger.path + "/commit")
    #expect(try Surroundings.run("chmod", ["755", ledger.scratch.path]))
    #expect(try Surroundings.run("chown", ["-R", "65534:65534", ledger.path]))
    let segment = ledger.path + "/events/000000000000.jsonl"
    #expect(try Surroundings.run("chown", ["0:0", segment]))
    #expect(try Surroundings.run("chmod", ["444", segment]))
    let adopted = try BuiltProgram.chidao.run(
      ["adopt", "--ledger", ledger.path], wrappedIn: Surroundings.asNobody)
    #expect(adopted.status == CommandStatus.notAllowed.rawValue, "\(adopted.text)")
    #expect(!FileManager.default.fileExists(atPath: ledger.path + "/commit"))
  }
}
