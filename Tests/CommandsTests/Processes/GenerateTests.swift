// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Testing

/// The invented ledgers that everything is measured with.
@Suite struct GenerateTests {
  /// Makes a ledger.
  private func generate(
    _ path: String, events: Int, directives: Int, seed: Int = 1
  ) throws -> BuiltProgram.Outcome {
    try BuiltProgram.bench.run([
      "generate", path, "--events", "\(events)", "--directives", "\(directives)", "--seed",
      "\(seed)", "--allow-any-filesystem",
    ])
  }

  @Test func `the same seed makes the same bytes, and another one others`() throws {
    let scratch = try Scratch()
    for (name, seed) in [("a", 7), ("b", 7), ("c", 8)] {
      let outcome = try generate(scratch.file(name), events: 2000, directives: 100, seed: seed)
      #expect(outcome.status == 0, "\(outcome.text)")
    }
    let first = try Scratch.contents(of: scratch.file("a"))
    #expect(first.count >= 2)
    #expect(try Scratch.contents(of: scratch.file("b")) == first)
    #expect(try Scratch.contents(of: scratch.file("c")) != first)
    #expect(Answer.to(["verify"], in: scratch.file("a")).status == .fine)
  }

  @Test(arguments: [(600, 1), (600, 60), (1500, 280), (3000, 150)])
  func `there are as many events and directives as were asked for`(
    events: Int, directives: Int
  ) throws {
    let scratch = try Scratch()
    let outcome = try generate(scratch.file("a"), events: events, directives: directives)
    #expect(
      outcome.text.hasPrefix("\(events) events, \(directives) directives"), "\(outcome.text)")
    let issued = Answer.to(["events", "--type", "directive.issued"], in: scratch.file("a"))
    #expect(issued.status == .fine, "\(issued.messages)")
  }

  @Test func `what cannot be is refused`() throws {
    let scratch = try Scratch()
    for (events, directives) in [(100, 50), (1000, 0), (1000, 400)] {
      let outcome = try generate(scratch.file("x"), events: events, directives: directives)
      #expect(outcome.status == CommandStatus.misuse.rawValue, "\(outcome.text)")
    }
  }
}
