// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Glibc
import Synchronization

/// A program that ran to its end, and what it said.
struct ProgramRun {
  /// How it ended.
  let end: SpawnedProcess.End
  /// What it answered.
  let output: String
  /// What it complained of.
  let messages: String

  /// Runs a program and waits for it; what it says is kept in files that have no name.
  ///
  /// - Parameter answers: where it answers instead; what it says there is not kept.
  /// - Parameter whenStarted: is given the process, to end it.
  init(
    _ words: [String], environment: [String: String] = [:], answering answers: Int32? = nil,
    whenStarted: (SpawnedProcess) -> Void = { _ in }
  ) {
    let input = open("/dev/null", O_RDONLY | O_CLOEXEC)
    let (output, messages) = (Self.unnamedFile(), Self.unnamedFile())
    defer { [input, output, messages].forEach { close($0) } }
    let streams = SpawnedProcess.Streams(
      input: input, output: answers ?? output, messages: messages)
    guard let process = SpawnedProcess(words, environment: environment, streams) else {
      (end, self.output) = (.exited(127), "")
      self.messages = "\(words[0]) cannot be started"
      return
    }
    whenStarted(process)
    end = process.wait()
    self.output = Self.text(of: output)
    self.messages = Self.text(of: messages)
  }

  /// Whether it ended with status 0.
  var isFine: Bool { end == .exited(0) }

  /// What it complained of, and then what it answered.
  var text: String { messages + output }

  /// What happened, in one line.
  var summary: String {
    let said = messages.isEmpty ? output : messages
    return "\(end): \(said.split(separator: "\n").suffix(3).joined(separator: " / "))"
  }

  /// Whether a program can be found.
  static func exists(_ program: String) -> Bool {
    ProgramRun(["sh", "-c", "command -v \(program)"]).isFine
  }

  /// How many files were made, for their names.
  private static let fileCount = Mutex(0)

  /// A file that is gone with its descriptor.
  private static func unnamedFile() -> Int32 {
    let number = fileCount.withLock { count in
      count += 1
      return count
    }
    let path = "/tmp/chidao-simulate-\(getpid())-\(number)"
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    unlink(path)
    return descriptor
  }

  /// All that was written to a file.
  private static func text(of descriptor: Int32) -> String {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = pread(descriptor, &chunk, chunk.count, bytes.count)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += chunk[..<count]
    }
  }
}
