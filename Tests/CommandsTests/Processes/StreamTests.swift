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
}
