// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import CommandTestSupport
import Foundation
import Testing

/// Streams that are closed, and pipes that nobody writes to.
@Suite struct StreamTests {
  /// Runs a program in a shell that redirects its streams.
  private static func redirected(_ redirection: String) -> [String] {
    ["bash", "-c", "exec \"$@\" \(redirection)", "bash"]
  }

  @Test(arguments: [">&-", "<&- >&-", "<&- >&- 2>&-"])
  func `nothing that is meant for people reaches the ledger through a closed stream`(
    redirection: String
  ) throws {
    let ledger = try SmallLedger()
    let batch = try ledger.scratch.write(
      Array((SmallLedger.line() + "\n").utf8), to: "batch.jsonl")
    let outcome = try BuiltProgram.chidao.run(
      ["append", batch, "--ledger", ledger.path], wrappedIn: Self.redirected(redirection))
    #expect(outcome.status == 70)
    #expect(ledger.run(["verify"]).status == .fine)
    #expect(
      try !BuiltProgram.chidao.run(["events", "--raw", "--ledger", ledger.path]).text.isEmpty)
  }

  @Test func `standard input that is closed is said to be so`() throws {
    let ledger = try SmallLedger()
    let outcome = try BuiltProgram.chidao.run(
      ["append", "-", "--ledger", ledger.path, "--lang", "en"],
      wrappedIn: Self.redirected("<&-"))
    #expect(outcome.status == 74)
    #expect(outcome.text.contains("closed before the program began"))
  }

  /// A sound event almost as long as a line may be, of many small parts.
  private static let longLine = SmallLedger.line(
    type: "notice.issued", subject: "tb-9",
    data: "{\"decided\":\"2026-01-01\",\"gaps\":["
      + Array(repeating: "\"\(String(repeating: "x", count: 60))\"", count: 950)
      .joined(separator: ",")
      + "],\"issuer\":\"so-a\",\"kind\":\"N\",\"number\":\"9\",\"title\":\"T\"}")

  @Test(arguments: [
    ("head -c 1G /dev/zero", ["append", "-", "--ledger"], "more than 65,535 bytes"),
    ("yes '' | head -c 1G", ["append", "-", "--ledger"], "the line is empty"),
    ("yes '{}' | head -c 1G", ["append", "-", "--ledger"], "standard input:1"),
    ("yes '\(SmallLedger.line())' | head -c 1G", ["append", "-", "--ledger"], "100,001 events"),
    (
      "yes '\(longLine)' | head -c 1G", ["append", "-", "--ledger"],
      "more than 33,554,432 bytes"
    ),
    ("head -c 1G /dev/zero", ["verify", "--against", "-"], "more than 131,072 bytes"),
    ("yes '' | head -c 1G", ["verify", "--against", "-"], "more than 100,000 lines"),
  ])
  func `a gibibyte from a stranger is refused in little memory`(
    source: String, words: [String], refusal: String
  ) throws {
    let ledger = try SmallLedger()
    // Private memory is what a process can exhaust; address space alone costs nothing.
    let outcome = try BuiltProgram.chidao.run(
      script: "\(source) | prlimit --data=67108864 \"$0\" \"$@\" --lang en",
      words + [ledger.path])
    #expect(outcome.status == 65)
    #expect(outcome.text.contains(refusal), "\(outcome.text)")
    #expect(ledger.run(["verify"]).status == .fine)
  }

  @Test func `a pipe that nobody writes to is not waited for without end`() throws {
    let ledger = try SmallLedger()
    let pipe = ledger.scratch.file("pipe")
    #expect(try Surroundings.run("mkfifo", [pipe]))
    let outcome = try BuiltProgram.chidao.run(
      ["append", pipe, "--ledger", ledger.path, "--lang", "en"])
    #expect(outcome.status == 74)
    #expect(outcome.text.contains("nobody writes to this pipe"))
  }

  @Test func `a pipe is read to its end however late its writer is`() throws {
    let ledger = try SmallLedger()
    let outcome = try BuiltProgram.chidao.run(
      [],
      wrappedIn: [
        "bash", "-c",
        "exec \"$1\" append <(sleep 6; printf '%s' \"$2\") --ledger \"$3\"", "bash",
        BuiltProgram.chidao.path, SmallLedger.line(), ledger.path,
      ])
    #expect(outcome.status == 0, "\(outcome.text)")
  }

  @Test(arguments: [BuiltProgram.chidao, .replay, .bench, .simulate])
  func `help that could not be written is no success`(program: BuiltProgram) throws {
    let outcome = try program.run(["--help"], wrappedIn: Self.redirected(">/dev/full"))
    #expect(outcome.status == CommandStatus.inputOutput.rawValue, "\(outcome)")
    #expect(outcome.text.contains("standard output"), "\(outcome)")
  }
}
