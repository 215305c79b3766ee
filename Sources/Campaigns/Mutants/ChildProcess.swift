// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Foundation

/// Another program at work, with what it prints in a file.
final class ChildProcess {
  /// The process.
  private let process = Process()
  /// Where it prints to.
  private let output: URL

  /// Starts a program: its path and its arguments.
  init(_ words: [String], output: URL) throws {
    self.output = output
    try Data().write(to: output)
    let handle = try FileHandle(forWritingTo: output)
    process.executableURL = URL(fileURLWithPath: words[0])
    process.arguments = Array(words.dropFirst())
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    try handle.close()
  }

  /// Whether it still runs.
  var isRunning: Bool { process.isRunning }

  /// What it ended with: its exit status, or 128 and the number of the signal.
  var status: Int {
    Int(process.terminationStatus) + (process.terminationReason == .exit ? 0 : 128)
  }

  /// What it printed.
  var text: String {
    // What is no UTF-8 is not shown.
    (try? String(contentsOf: output, encoding: .utf8)) ?? ""
  }

  /// Waits for its end.
  func wait() {
    while process.isRunning { Thread.sleep(forTimeInterval: 0.01) }
  }
}
