// Directive ledger · SecondVerifierTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import CommandTestSupport
import Commands
import Directives
import Foundation
import Inquiries
import JournalTestSupport
import PosixFiles

/// A ledger that our own commands write into a new directory, at times that are always the same.
struct SampleLedger {
  /// What a command failed with.
  struct Failure: Error, CustomStringConvertible {
    /// The command and what it said.
    let description: String
  }

  /// The name that the article gives to the ledger.
  private static let name = "so-chi-dao"

  /// Where it is written.
  let stage: TemporaryDirectory

  /// Writes the ledger.
  init() throws {
    stage = try TemporaryDirectory()
    for (index, command) in Self.commands.enumerated() {
      try run(command, minute: index)
    }
  }

  /// What is recorded, one command after the other.
  private static let commands = [
    ["init", name, "--origin", "ledger.example/sao-mai", "--name", "Sổ chỉ đạo Sao Mai"],
    ["record", "party", "vp-sao-mai", "--kind", "organization", "--name", "Văn phòng Sao Mai"],
    ["record", "party", "so-gio", "--kind", "organization", "--name", "Sở Gió"],
    [
      "record", "notice", "tb-2034-03-01", "--title", "Kết luận giao ban", "--issuer", "vp-sao-mai",
      "--decided", "1/3/2034", "--number", "9/TB-VP",
    ],
    [
      "record", "directive", "tb-2034-03-01/1", "--summary", "Đo gió tại mười hai trạm",
      "--deadline", "trước ngày 20/3/2034", "--lead", "so-gio", "--monitor", "vp-sao-mai",
    ],
    [
      "record", "report", "tb-2034-03-01/1", "--party", "so-gio", "--status", "underway",
      "--percent", "50",
    ],
  ]

  /// The path of the ledger.
  var path: String { stage(Self.name) }

  /// Makes a private key beside the ledger, and answers what verifies it.
  func newKey(_ file: String, _ name: String, _ flags: String...) throws -> String {
    let answer = try run(["key", "new", stage(file), "--name", name] + flags, minute: 0)
    return answer.split(separator: "\n").first.map(String.init) ?? ""
  }

  /// Runs a command of `chidao`, so many minutes after the ledger was opened.
  ///
  /// - Returns: what it prints.
  @discardableResult
  func run(_ arguments: [String], minute: Int) throws -> String {
    let start = try Instant("2034-03-02T08:00:00+07:00", in: .indochina, precision: .seconds)
    let now = Instant(clamping: start.milliseconds + Int64(minute) * 60_000)
    let (output, messages) = (GatheredText(), GatheredText())
    let environment = ["CHIDAO_LEDGER": stage(Self.name), "CHIDAO_ACTOR": "van-thu"]
    // The commands run in this process, whose directory is another.
    let located = arguments.map { $0 == Self.name ? stage(Self.name) : $0 }
    let context = CommandContext(
      arguments: located, environment: { environment[$0] }, workingDirectory: stage.path,
      now: { now },
      readFile: { path, limit in
        Result { () throws(InputFile.Failure) in try InputFile.bytes(path: path, limit: limit) }
      },
      output: output.sink(), messages: messages.sink())
    guard Chidao.program.run(context) == .fine else {
      throw Failure(description: arguments.joined(separator: " ") + ": " + messages.text)
    }
    return output.text
  }
}
