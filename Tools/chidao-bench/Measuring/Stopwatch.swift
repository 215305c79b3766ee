// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import Foundation

/// Runs programs one at a time and measures them, by `chidao-stopwatch` that lies beside this one.
struct Stopwatch {
  /// The folder where a program finds and leaves its files; also where it is started.
  let folder: String

  /// A run that did not come to a good end.
  struct Failure: Error, CustomStringConvertible {
    /// What was run.
    let words: [String]
    /// The status, or minus the signal; nil where it was not even measured.
    let status: Int?
    /// The end of what it said.
    let messages: String

    /// A sentence.
    var description: String {
      let end = status.map { "ended with status \($0)" } ?? "could not be measured"
      return "“\(words.joined(separator: " "))” \(end): \(messages)"
    }
  }

  /// What a program printed in its last run.
  var answer: String {
    get throws { try String(contentsOfFile: folder + "/answer", encoding: .utf8) }
  }

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - words: the program, by its path or to be found in `PATH`, and its arguments.
  ///   - input: the file that it reads.
  ///   - environment: what it is told besides what this program was told.
  @discardableResult
  func time(
    _ words: [String], input: String = "/dev/null", environment: [String: String] = [:]
  ) throws -> Timing {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Peer.sibling("chidao-stopwatch"))
    process.arguments = [input, folder + "/answer", folder + "/messages"] + words
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment
      .merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let line = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    let numbers = line.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    guard numbers.count == 5, numbers[0] == 0 else {
      // It may not even have begun to write; then nothing is quoted.
      let messages = (try? String(contentsOfFile: folder + "/messages", encoding: .utf8)) ?? ""
      throw Failure(words: words, status: numbers.first, messages: String(messages.suffix(500)))
    }
    return Timing(
      wall: numbers[1], processor: (numbers[2] + numbers[3]) * 1000, peak: numbers[4] << 10)
  }

  /// What a program prints, without the end of its last line; nil where it is not there or fails.
  func text(of words: [String]) -> String? {
    // Why it fails does not matter: it is asked what only some machines can say.
    guard (try? time(words)) != nil, let answer = try? answer else { return nil }
    return answer.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
