// Directive ledger · GoldenTests — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Foundation

/// A golden ledger as committed: a folder of `EventLogs/golden`, or of `EventLogs/damaged`.
struct GoldenLedger: CustomStringConvertible, Sendable {
  /// The name of the folder in which it stands with others.
  let shelf: String
  /// The name of its own folder.
  let name: String

  /// Where all of them lie.
  static let folder: String = {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return root.appendingPathComponent("EventLogs").path
  }()

  /// The ledgers that show a life.
  static let golden = onShelf("golden")
  /// The ledgers to which something was done, or for which something is not known.
  static let damaged = onShelf("damaged")

  /// The ledgers of a folder, in the order of their names.
  private static func onShelf(_ shelf: String) -> [GoldenLedger] {
    // An unreadable folder gives no ledgers, and a test asks that there be some.
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(shelf)")) ?? []
    return names.sorted().filter { !$0.hasPrefix(".") }.map {
      GoldenLedger(shelf: shelf, name: $0)
    }
  }

  /// Whether what is committed is to be written anew.
  static let mayRewrite = ProcessInfo.processInfo.environment["CHIDAO_REWRITE_GOLDEN"] == "1"

  /// How tests are labelled.
  var description: String { "\(shelf)/\(name)" }
  /// Where it lies.
  var path: String { "\(Self.folder)/\(self)" }

  /// The text of a file; empty where there is none yet.
  func text(_ file: String) -> String {
    String(
      decoding: FileManager.default.contents(atPath: path + "/" + file) ?? Data(), as: UTF8.self)
  }

  /// The name of the transcript in a language.
  static func transcript(in language: LanguageChoice) -> String {
    "transcript.\(language == .english ? "en" : "vi").txt"
  }

  /// The files that make up the ledger.
  func files() throws -> [String: [UInt8]] { try Performance.files(of: path) }

  /// Writes a file anew.
  func write(_ bytes: [UInt8], to file: String) throws {
    let url = URL(fileURLWithPath: path + "/" + file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Removes what makes up the ledger.
  func removeFiles() throws {
    for name in ["events", "commit", "quarantine", "checkpoints"]
    where FileManager.default.fileExists(atPath: path + "/" + name) {
      try FileManager.default.removeItem(atPath: path + "/" + name)
    }
  }
}
