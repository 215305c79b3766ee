// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import CommandTestSupport
import Commands
import Directives
import Inquiries
import LedgerLiterals
import PosixFiles

/// What a command answered, run in this process with a clock that stands still.
struct Answer {
  /// The status that it ended with.
  let status: CommandStatus
  /// What it printed.
  let output: String
  /// What it said beside it.
  let messages: String

  /// The lines that it printed.
  var lines: [String] { output.split(separator: "\n").map(String.init) }

  /// When the tests take place, unless they say otherwise.
  static let now: Instant = "2026-06-22T12:00:00+07:00"

  /// Runs a command.
  static func to(
    _ arguments: [String], in ledger: String? = nil, input: [UInt8] = [],
    at now: Instant = Answer.now, outcome: OutputSink.Outcome = .written
  ) -> Answer {
    let (output, messages) = (GatheredText(), GatheredText())
    let environment = ["CHIDAO_LEDGER": ledger, "CHIDAO_ACTOR": "clerk", "LANG": "C"]
    let context = CommandContext(
      arguments: arguments, environment: { environment[$0] ?? nil }, workingDirectory: "/",
      now: { now },
      readFile: { path, limit in
        guard path != "-" else {
          return input.count <= limit
            ? .success(input) : .failure(.tooLarge(path: path, limit: limit))
        }
        return Result { () throws(InputFile.Failure) in
          try InputFile.bytes(path: path, limit: limit)
        }
      },
      output: output.sink(outcome), messages: messages.sink())
    let status = Chidao.program.run(context)
    return Answer(status: status, output: output.text, messages: messages.text)
  }
}
