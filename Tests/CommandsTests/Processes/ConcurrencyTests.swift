// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Foundation
import Testing

/// Several processes on one ledger, and processes that die.
@Suite(.serialized) struct ConcurrencyTests {
  @Test func `two processes that append at once lose nothing and mix no batch`() throws {
    let ledger = try SmallLedger()
    var running: [BuiltProgram.Running] = []
    for writer in ["a", "b"] {
      for round in 0..<4 {
        let prefix = "\(writer)\(round)"
        let file = try ledger.scratch.write(
          SurroundingsTests.batch(25, prefix: prefix), to: "\(prefix).jsonl")
        running.append(
          try BuiltProgram.chidao.start(["append", file, "--ledger", ledger.path, "--json"]))
      }
    }
    for process in running {
      let outcome = try process.wait()
      #expect(outcome.status == 0, "\(outcome.text)")
    }
    let replayed = try BuiltProgram.replay.run(["verify", ledger.path])
    #expect(replayed.status == 0, "\(replayed.text)")
    #expect(replayed.text.contains("\(SmallLedger.size + 200)"), "\(replayed.text)")
    // The prefix changes only where one batch ends and the next begins.
    let log = String(
      decoding: try ledger.scratch.bytes(of: "ledger/events/000000000000.jsonl"), as: UTF8.self)
    let prefixes = log.split(separator: "\n").dropFirst(SmallLedger.size).map { line in
      line.split(separator: "\"id\":\"")[1].prefix { $0 != "-" }
    }
    let changes = zip(prefixes, prefixes.dropFirst()).filter { $0 != $1 }.count
    #expect(prefixes.count == 200)
    #expect(changes == 7)
  }

  @Test func `verify beside writers says INTACT every time, and ever more events`() throws {
    let ledger = try SmallLedger()
    var running: [BuiltProgram.Running] = []
    for writer in 0..<12 {
      let file = try ledger.scratch.write(
        SurroundingsTests.batch(40, prefix: "w\(writer)"), to: "w\(writer).jsonl")
      running.append(try BuiltProgram.chidao.start(["append", file, "--ledger", ledger.path]))
    }
    var seen = 0
    for _ in 0..<20 {
      let outcome = try BuiltProgram.replay.run(["verify", ledger.path, "--json"])
      #expect(outcome.status == 0, "\(outcome.text)")
      let object = try JSONSerialization.jsonObject(with: Data(outcome.text.utf8))
      let size = try #require((object as? [String: Any])?["size"] as? Int)
      #expect(size >= seen)
      seen = size
    }
    for process in running { #expect(try process.wait().status == 0) }
    #expect(Self.size(ledger) == SmallLedger.size + 12 * 40)
  }

  @Test func `an append killed at any moment is whole or absent, and is safe to send again`() throws
  {
    let ledger = try SmallLedger()
    var expected = SmallLedger.size
    for round in 0..<6 {
      let file = try ledger.scratch.write(
        SurroundingsTests.batch(150, prefix: "k\(round)"), to: "k\(round).jsonl")
      let arguments = ["append", file, "--ledger", ledger.path]
      let process = try BuiltProgram.chidao.start(arguments)
      usleep(UInt32(round) * 30_000)
      process.kill()
      _ = try process.wait()
      let size = try #require(Self.size(ledger))
      #expect(size == expected || size == expected + 150, "round \(round): \(size)")
      let again = try BuiltProgram.chidao.run(arguments)
      #expect(again.status == 0, "\(again.text)")
      expected += 150
      #expect(Self.size(ledger) == expected)
    }
    #expect(ledger.run(["verify"]).status == .fine)
  }

  /// The number of events that a reader finds.
  private static func size(_ ledger: SmallLedger) -> Int? {
    let answer = ledger.run(["board", "--json"])
    guard let start = answer.output.firstRange(of: "\"size\":") else { return nil }
    return Int(answer.output[start.upperBound...].prefix(while: \.isNumber))
  }

  @Test func `what chidao records chidao-replay answers`() throws {
    let ledger = try SmallLedger()
    let outcome = try BuiltProgram.replay.run(["who", "tb-1/1", "--ledger", ledger.path])
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("Sở A"))
    let refused = try BuiltProgram.replay.run(["append", "x"])
    #expect(refused.status == CommandStatus.misuse.rawValue)
  }
}
