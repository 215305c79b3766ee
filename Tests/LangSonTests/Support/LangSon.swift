// Directive ledger · LangSonTests — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import CommandLineKit
import CommandTestSupport
import Commands
import Directives
import Foundation
import Inquiries
import LedgerLiterals
import PosixFiles

/// The ledger of the five real notices, as it is committed.
enum LangSon {
  /// Where it lies.
  static let path: String = {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return root.appendingPathComponent("EventLogs/lang-son").path
  }()

  /// What a command left behind.
  struct Answer {
    /// How it ended.
    let status: CommandStatus
    /// What it printed.
    let text: String
    /// What it said beside it.
    let messages: String
    /// What it printed, as JSON.
    var json: JSONObject? {
      get throws {
        try JSONValue(
          parsing: Array(text.utf8.dropLast()), limits: JSONLimits(byteCount: 1 << 20, depth: 16)
        ).objectValue
      }
    }
    /// What it printed, as one line: where a line is broken depends on the width alone.
    var unbroken: String {
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  /// Asks the auditor's program, at noon on 25 June 2026 unless the words say otherwise.
  static func ask(
    _ words: String..., in language: String = "en", of ledger: String = path
  ) -> Answer {
    run(
      ReplayProgram.program, words + ["--ledger", ledger, "--lang", language],
      at: "2026-06-25T12:00:00+07:00")
  }

  /// Runs a program in this process, under a clock that stands still.
  static func run(
    _ program: Program, _ arguments: [String], at now: Instant
  ) -> Answer {
    let (output, messages) = (GatheredText(), GatheredText())
    let context = CommandContext(
      arguments: arguments, workingDirectory: "/", now: { now },
      readFile: { path, limit in
        Result { () throws(InputFile.Failure) in try InputFile.bytes(path: path, limit: limit) }
      },
      output: output.sink(), messages: messages.sink())
    return Answer(
      status: program.run(context), text: output.text, messages: messages.text)
  }
}
