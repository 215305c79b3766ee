// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Foundation
import Inquiries
import PosixFiles

/// One run of a command that measures: what was asked, and where to work.
struct Bench {
  /// What was asked.
  let run: CommandRun
  /// How many rounds a contest has.
  let rounds: Int
  /// A folder of its own, which is removed at the end.
  let folder: String
  /// Runs the programs, in that folder.
  let stopwatch: Stopwatch

  /// Makes the folder.
  init(_ run: CommandRun) throws {
    self.run = run
    rounds = max(1, try run.arguments.integer("rounds") ?? 5)
    let parent = run.arguments.string("scratch") ?? "/var/tmp"
    folder = URL(fileURLWithPath: "\(parent)/chidao-bench-\(ProcessFacts.processNumber)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    stopwatch = Stopwatch(folder: folder)
  }

  /// Removes the folder.
  func tidyUp() {
    // What is left over harms nobody: it lies where such things are put.
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The ledger that is named as the operand.
  func ledger() throws -> BenchLedger {
    try BenchLedger(
      path: URL(fileURLWithPath: run.arguments.operand("ledger") ?? ".").path)
  }

  /// Copies a ledger into the folder and answers its path: without what is derived from it, or with
  /// that made anew, as it is where `chidao` has recorded.
  func copy(_ ledger: BenchLedger, rebuilt: Bool = false) throws -> String {
    let copy = folder + "/ledger"
    try? FileManager.default.removeItem(atPath: copy)
    try stopwatch.time(["cp", "-r", "--reflink=auto", ledger.path, copy])
    try? FileManager.default.removeItem(atPath: copy + "/cache")
    if rebuilt {
      try stopwatch.time([Peer.sibling("chidao"), "rebuild", copy, "--allow-any-filesystem"])
    }
    return copy
  }

  /// The value of an option that takes a number, at least 1.
  func number(_ option: String, _ usual: Int) throws -> Int {
    max(1, try run.arguments.integer(option) ?? usual)
  }

  /// A text in the JSON object that the last program printed; empty where there is none.
  func answer(at key: String) throws -> String {
    let answer = try JSONSerialization.jsonObject(with: Data(stopwatch.answer.utf8))
    return (answer as? [String: Any])?[key] as? String ?? ""
  }

  /// What went wrong where programs ended well: two of them disagree.
  struct Disagreement: Error, CustomStringConvertible {
    /// A sentence.
    let description: String
  }

  /// Stops everything where two answers differ that must be the same.
  func agree(_ first: String, _ second: String, on what: String) throws {
    guard first == second else {
      throw Disagreement(
        description: "\(what): “\(first.prefix(300))” and “\(second.prefix(300))” differ")
    }
  }
}

extension OperandDescription {
  /// The ledger that is measured with.
  static let benchLedger = OperandDescription(
    "ledger", LocalizedText(vi: "SỔ", en: "LEDGER"), kind: .directory,
    summary: LocalizedText(
      vi: "Thư mục của sổ, chẳng hạn do generate tạo.",
      en: "The directory of a ledger, such as generate makes."))
}
