// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Foundation
import Testing

/// The streams of a real process: a reader that goes away, a device that is full, a pipe as input.
@Suite struct StandardStreamTests {
  @Test(arguments: [BuiltProgram.chidao, .replay])
  func `a reader that has gone away is no error and is not talked about`(
    program: BuiltProgram
  ) throws {
    let ledger = try SmallLedger()
    let outcome = try program.run(
      script: #"{ sleep 0.5; "$0" events --ledger "$1"; echo "status $?" >&2; } | true"#,
      [ledger.path])
    #expect(outcome.text == "status 0\n")
  }

  @Test(arguments: ["board", "who tb-1/1", "overview", "help", "events --json"])
  func `an answer that a full device does not take is an error of its own`(command: String) throws {
    let ledger = try SmallLedger()
    let outcome = try BuiltProgram.chidao.run(
      script: #"exec "$0" "$@" > /dev/full"#,
      command.split(separator: " ").map(String.init) + ["--ledger", ledger.path])
    #expect(outcome.status == CommandStatus.inputOutput.rawValue)
    #expect(outcome.text.contains("could not be written"), "\(outcome.text)")
  }

  @Test func `messages that nobody takes do not change how a command ends`() throws {
    let ledger = try SmallLedger()
    let outcome = try BuiltProgram.chidao.run(
      script: #""$0" who no-such --ledger "$1" 2> /dev/full; echo "status $?""#, [ledger.path])
    #expect(
      outcome.text.hasSuffix("status \(CommandStatus.badInput.rawValue)\n"), "\(outcome.text)")
  }

  @Test func `a batch may come through a pipe, in pieces and of any length`() throws {
    let ledger = try SmallLedger()
    // More than a pipe holds at once.
    let batch = SurroundingsTests.batch(1000)
    #expect(batch.count > 65_536)
    let file = try ledger.scratch.write(batch, to: "batch.jsonl")
    let outcome = try BuiltProgram.chidao.run(
      script: #"{ head -c 100 "$2"; sleep 0.2; tail -c +101 "$2"; } | "$0" append - --ledger "$1""#,
      [ledger.path, file])
    #expect(outcome.status == 0, "\(outcome.text)")
    #expect(ledger.run(["verify"]).output.contains("1,007 events"))
  }
}
