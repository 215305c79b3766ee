// Directive ledger · GoldenTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import CommandTestSupport
import Commands
import Directives
import Foundation
import Inquiries
import JournalTestSupport
import PosixFiles

/// A script played in a fresh directory: what was printed, and what was written.
struct Performance {
  /// The name that scripts give to their ledger.
  static let ledger = "so-chi-dao"

  /// Every line of the script, with what its commands answered.
  private(set) var transcript = ""
  /// The files of the ledger, by path; what is made anew at will is left out.
  private(set) var files: [String: [UInt8]] = [:]

  /// The directory in which the commands run.
  private let stage: TemporaryDirectory
  /// Where files that a command reads lie.
  private let folder: String
  /// The clock.
  private var now: Instant?
  /// The environment.
  private var environment: [String: String]

  /// Plays a script.
  ///
  /// - Parameter folder: where the files lie that its commands read.
  init(_ script: Script, in language: LanguageChoice, folder: String) throws {
    stage = try TemporaryDirectory()
    self.folder = folder
    environment = ["LANG": language == .english ? "en_US.UTF-8" : "vi_VN.UTF-8"]
    var line = 1
    for (step, lines) in script.steps {
      switch step {
      case .remark:
        transcript += lines.map { $0 + "\n" }.joined()
      case .clock(let instant):
        now = instant
        transcript += lines.map { $0 + "\n" }.joined()
      case .setting(let name, let value):
        environment[name] = located(value)
        transcript += "$ " + lines.map { $0 + "\n" }.joined()
      case .change(let change):
        transcript += lines.map { $0 + "\n" }.joined()
        try change(on: stage)
      case .command(let program, let arguments):
        guard let now else { throw ScriptError(line: line, reason: .noClock) }
        transcript += "$ " + lines.joined(separator: "\n> ") + "\n"
        transcript += answer(of: program, to: arguments, at: now)
      }
      line += lines.count
    }
    files = try Self.files(of: stage(Self.ledger))
  }

  /// What a command prints, what it says beside it, and how it ends when that is not well.
  private func answer(of program: String, to arguments: [String], at now: Instant) -> String {
    let (output, messages) = (GatheredText(), GatheredText())
    let context = CommandContext(
      arguments: arguments.map(located), environment: { [environment] in environment[$0] },
      workingDirectory: stage.path, now: { now },
      readFile: { [folder] path, limit in
        let place = path.hasPrefix("/") ? path : folder + "/" + path
        return Result { () throws(InputFile.Failure) in
          try InputFile.bytes(path: place, limit: limit)
        }
      },
      output: output.sink(), messages: messages.sink())
    let ours = program == "chidao" ? Chidao.program : ReplayProgram.program
    let status = ours.run(context)
    // Messages are told from answers as a shell names their streams.
    let beside = messages.text.split(separator: "\n").map { "2> \($0)\n" }.joined()
    let end = status == .fine ? "" : "(exit \(status.rawValue))\n"
    return (beside + output.text + end).replacing(stage.path + "/", with: "")
  }

  /// A word of a command, in which the ledger, a key or a copy is found.
  private func located(_ word: String) -> String {
    let isOnStage = [Self.ledger, "keys", "kept"].contains { place in
      word == place || word.hasPrefix(place + "/")
    }
    return isOnStage ? stage(word) : word
  }

  /// The files of a ledger that are part of it for good; none where there is no ledger.
  static func files(of path: String) throws -> [String: [UInt8]] {
    guard FileManager.default.fileExists(atPath: path) else { return [:] }
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      guard
        name == "commit"
          || ["events/", "quarantine/", "checkpoints/"].contains(where: name.hasPrefix),
        !name.hasSuffix("/lock"),
        let data = FileManager.default.contents(atPath: path + "/" + name)
      else { continue }
      files[name] = [UInt8](data)
    }
    return files
  }
}
