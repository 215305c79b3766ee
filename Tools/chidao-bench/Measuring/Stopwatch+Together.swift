// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import Foundation
import PosixFiles

extension Stopwatch {
  /// Runs processes side by side, and answers the milliseconds from the start of the first to the
  /// end of the last.
  ///
  /// What they say on standard error is read meanwhile, and its end is theirs: `waitUntilExit`
  /// looks every 50 ms only, which is half of what some of them take.
  ///
  /// - Throws: `Failure` for the first that fails, once all have ended.
  static func milliseconds(_ processes: [Process]) throws -> Int {
    let pipes = processes.map { process in
      let pipe = Pipe()
      process.standardError = pipe
      return pipe
    }
    let began = SystemClock.elapsed()
    for process in processes { try process.run() }
    let messages = try pipes.map { try $0.fileHandleForReading.readToEnd() ?? Data() }
    let milliseconds = max(1, SystemClock.elapsed() - began)
    for process in processes { process.waitUntilExit() }
    for (process, messages) in zip(processes, messages) where process.terminationStatus != 0 {
      throw Failure(
        words: process.arguments ?? [], status: Int(process.terminationStatus),
        messages: String(String(decoding: messages, as: UTF8.self).suffix(500)))
    }
    return milliseconds
  }
}
