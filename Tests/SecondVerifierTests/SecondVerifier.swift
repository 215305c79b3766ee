// Directive ledger · SecondVerifierTests — SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The verifier in Python under `Tests/SecondVerifier`, which shares nothing with this package.
enum SecondVerifier {
  /// What it says of one ledger.
  struct Answer: Hashable, CustomStringConvertible {
    /// The word.
    let word: String
    /// How many events it read.
    let size: Int
    /// The root over them.
    let root: String
    /// Why, for people; no two programs say it alike.
    var reason = ""

    /// Both answers without the reason.
    static func == (left: Answer, right: Answer) -> Bool {
      left.word == right.word && left.size == right.size && left.root == right.root
    }

    /// Agrees with `==`.
    func hash(into hasher: inout Hasher) {
      hasher.combine(word)
      hasher.combine(size)
      hasher.combine(root)
    }

    /// How failures show it.
    var description: String { "\(word) \(size) \(root) \(reason)" }
  }

  /// Where Python lies; nil where it is not installed.
  static let python = ["/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// The top of the package.
  static let root: String = {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { url.deleteLastPathComponent() }
    return url.path
  }()

  /// The program.
  static let program = root + "/Tests/SecondVerifier/verify_ledger.py"

  /// Whether its tests can run; says loudly when not, and fails where everything must run.
  static func isThere() -> Bool {
    if python != nil { return true }
    if ProcessInfo.processInfo.environment["CHIDAO_REQUIRE_ALL"] == "1" {
      Issue.record("python3 is missing, and CHIDAO_REQUIRE_ALL=1")
    } else {
      FileHandle.standardError.write(Data("SKIPPED: python3 is missing\n".utf8))
    }
    return false
  }

  /// Runs the program, and answers its status and what it wrote.
  static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(python))
    // Nothing is written beside the program; -B keeps compiled modules away from the sources.
    process.arguments = ["-B", program] + arguments
    let output = Pipe()
    (process.standardOutput, process.standardInput) = (output, FileHandle.nullDevice)
    // Why bad input is bad, it says there; the status says that it is.
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  /// What it says of some ledgers, one after the other.
  static func answers(_ arguments: [String]) throws -> (status: Int32, answers: [Answer]) {
    let (status, output) = try run(["--json"] + arguments)
    let answers = try output.split(separator: "\n").map { line in
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
      let object = try #require(value as? [String: Any])
      return Answer(
        word: try #require(object["verdict"] as? String),
        size: try #require(object["size"] as? Int), root: try #require(object["root"] as? String),
        reason: object["reason"] as? String ?? "")
    }
    return (status, answers)
  }
}
