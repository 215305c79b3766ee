// Directive ledger · InquiriesTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import CommandTestSupport
import Digests
import Directives
import EventCoding
import Foundation
import Journals
import LedgerLiterals
import MerkleTrees
import PosixFiles
import SimulatedDisks
import TestSupport
import Testing

@testable import Inquiries

/// A ledger on disk and the auditor's program beside it.
final class Desk: Sendable {
  /// The directory of the ledger.
  let ledger: String

  /// What a run of the program left behind.
  struct Answer {
    /// The status.
    let status: CommandStatus
    /// Standard output.
    let output: String
    /// Standard error.
    let messages: String
  }

  /// Writes the events of a builder to a new directory.
  init(_ builder: LedgerBuilder) throws {
    ledger =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("chidao-\(UUID().uuidString)").path
    let coder = EventCoder(origin: "ledger.example/test", offset: .indochina)
    var last = Digest.zero
    let lines = try builder.index.events.map { event in
      let line = try coder.encodeLine(
        event.intent, sequence: event.sequence, recordedTime: event.recordedTime,
        after: last)
      last = MerkleHash.leaf(line)
      return line
    }
    try FileManager.default.createDirectory(
      atPath: ledger + "/events", withIntermediateDirectories: true)
    for (path, bytes) in LedgerFixture.ledger(lines).files {
      try Data(bytes).write(to: URL(fileURLWithPath: ledger + "/" + path.text))
    }
  }

  deinit {
    // A leftover in the temporary directory harms nobody.
    try? FileManager.default.removeItem(atPath: ledger)
  }

  /// Runs the program on the ledger, at noon on 15 June 2026 unless the words say otherwise.
  func run(
    _ arguments: [String], language: String = "en", width: Int = 80, named: Bool = true
  ) -> Answer {
    let (output, messages) = (GatheredText(), GatheredText())
    let environment = ["LANG": "\(language)_XX.UTF-8", "COLUMNS": "\(width)"]
    let context = CommandContext(
      arguments: arguments + (named ? ["--ledger", ledger] : []),
      environment: { environment[$0] }, workingDirectory: "/",
      now: { LedgerBuilder.time("2026-06-15T12:00") },
      readFile: { path, limit in
        Result { () throws(InputFile.Failure) in try InputFile.bytes(path: path, limit: limit) }
      },
      output: output.sink(), messages: messages.sink())
    let status = ReplayProgram.program.run(context)
    return Answer(status: status, output: output.text, messages: messages.text)
  }
}

extension Desk {
  /// Runs the program with some words.
  func run(
    _ arguments: String..., language: String = "en", width: Int = 80, named: Bool = true
  ) -> Answer {
    run(arguments, language: language, width: width, named: named)
  }
}
