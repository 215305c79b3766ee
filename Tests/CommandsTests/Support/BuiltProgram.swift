// Directive ledger · CommandsTests — SPDX-License-Identifier: Apache-2.0

import Foundation

/// A program that was built beside the tests, run as a process of its own.
enum BuiltProgram: String {
  /// The everyday command.
  case chidao
  /// The auditor's command.
  case replay = "chidao-replay"
  /// What makes ledgers to measure with.
  case bench = "chidao-bench"
  /// What attacks the log and counts what came of it.
  case simulate = "chidao-simulate"

  /// What a process left behind.
  struct Outcome {
    /// The status, or minus the signal.
    let status: Int32
    /// What it printed and said.
    let text: String
  }

  /// Where it lies: beside the program that runs the tests.
  var path: String {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent(rawValue).path
  }

  /// Starts it.
  func start(_ arguments: [String], wrappedIn wrapper: [String] = []) throws -> Running {
    let process = Process()
    let words = wrapper + [path] + arguments
    process.executableURL = URL(fileURLWithPath: wrapper.isEmpty ? path : "/usr/bin/env")
    process.arguments = wrapper.isEmpty ? arguments : words
    var environment = ProcessInfo.processInfo.environment
    environment["CHIDAO_ACTOR"] = "clerk"
    environment["LC_ALL"] = "C.UTF-8"
    environment["CHIDAO_LEDGER"] = nil
    process.environment = environment
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    return Running(process: process, pipe: pipe)
  }

  /// Runs it to its end.
  func run(_ arguments: [String], wrappedIn wrapper: [String] = []) throws -> Outcome {
    try start(arguments, wrappedIn: wrapper).wait()
  }

  /// Runs a script of the shell, in which `$0` is the program and `$1` on are words for it.
  func run(script: String, _ words: [String]) throws -> Outcome {
    try run(words, wrappedIn: ["sh", "-c", script])
  }

  /// A process that has been started.
  struct Running {
    /// The process.
    let process: Process
    /// Where it writes.
    let pipe: Pipe

    /// Waits for its end.
    func wait() throws -> Outcome {
      let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      let status = process.terminationStatus
      return Outcome(
        status: process.terminationReason == .uncaughtSignal ? -status : status,
        text: String(decoding: data, as: UTF8.self))
    }

    /// Ends it as a power cut would.
    func kill() { _ = Foundation.kill(process.processIdentifier, SIGKILL) }
  }
}
