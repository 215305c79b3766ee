// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Foundation
import Testing

/// Indexes make answers quick and never other.
@Suite struct IndexingTests {
  /// The index of the first segment.
  private static func index(of ledger: SmallLedger) -> URL {
    URL(fileURLWithPath: ledger.path + "/cache/000000000000.index")
  }

  /// What questions about few events are answered.
  private static func answers(_ ledger: SmallLedger) -> [String] {
    let questions = [
      ["who", "tb-1/1"], ["show", "tb-1/1", "--json"], ["history", "tb-1/1"],
      ["explain", "tb-1/1", "deadline"], ["history", "--party", "so-a"], ["who", "tb-1/1x"],
      ["who", "tb-1/1", "--known", "5"], ["who", "tb-1/1", "--at", "2020-01-01"],
    ]
    return questions.map { question in
      let answer = ledger.run(question)
      return "\(answer.status) \(answer.output) \(answer.messages)"
    }
  }

  /// A ledger of which all but a few events have an index.
  private static func indexed() throws -> SmallLedger {
    let ledger = try SmallLedger()
    #expect(!FileManager.default.fileExists(atPath: index(of: ledger).path))
    #expect(ledger.run(["append", "-"], input: SurroundingsTests.batch(90)).status == .fine)
    #expect(FileManager.default.fileExists(atPath: index(of: ledger).path))
    try ledger.record(["report", "tb-1/1", "--party", "so-a", "--status", "underway"])
    return ledger
  }

  @Test func `questions are answered alike with an index, with a damaged one and without`() throws {
    let ledger = try Self.indexed()
    let file = try Data(contentsOf: Self.index(of: ledger))
    let answers = Self.answers(ledger)
    for page in stride(from: 20, to: file.count, by: 1024) {
      var changed = file
      changed[page] ^= 1
      try changed.write(to: Self.index(of: ledger))
      #expect(Self.answers(ledger) == answers, "\(page)")
    }
    try FileManager.default.removeItem(atPath: ledger.path + "/cache")
    #expect(Self.answers(ledger) == answers)
  }

  @Test func `what is recorded behind an index is decided as ever, also where it is damaged`()
    throws
  {
    let ledger = try Self.indexed()
    let file = try Data(contentsOf: Self.index(of: ledger))
    let known = ledger.run(["append", "-"], input: SurroundingsTests.batch(90))
    #expect(known.output.contains("already recorded"))
    for page in stride(from: 20, to: file.count, by: 2048) {
      var changed = file
      changed[page] ^= 1
      try changed.write(to: Self.index(of: ledger))
      let again = ledger.run(["append", "-"], input: SurroundingsTests.batch(90))
      #expect(again.status == .fine)
      // The last line tells the whole ledger, which grows.
      #expect(again.lines.dropLast() == known.lines.dropLast(), "\(page)")
      let refused = ledger.run(["record", "assign", "tb-1/1", "nobody", "--role", "lead"])
      #expect(refused.status == .badInput, "\(page)")
      try ledger.record(["rename", "so-b", "--name", "Sở B \(page)"])
    }
    #expect(ledger.run(["verify"]).status == .fine)
  }

  @Test func `where no index can be written everything is recorded all the same`() throws {
    let ledger = try SmallLedger()
    try Data("x".utf8).write(to: URL(fileURLWithPath: ledger.path + "/cache"))
    let answer = ledger.run(["append", "-"], input: SurroundingsTests.batch(90))
    #expect(answer.status == .fine)
    #expect(answer.messages == "")
    #expect(ledger.run(["who", "tb-1/1"]).status == .fine)
  }
}
