// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import Foundation
import PosixFiles

/// Another program that does the same work.
enum Peer {
  /// Runs a program, and answers how many milliseconds it took.
  @discardableResult
  static func milliseconds(_ words: [String], input: String? = nil) throws -> Int {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.standardOutput = FileHandle.nullDevice
    process.standardInput =
      try input.map { try FileHandle(forReadingFrom: URL(fileURLWithPath: $0)) }
      ?? FileHandle.nullDevice
    return try Stopwatch.milliseconds([process])
  }

  /// The program of ours that lies beside this one.
  static func sibling(_ name: String) -> String {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent(name).path
  }

  /// How many milliseconds some work takes.
  static func milliseconds(_ work: () throws -> Void) rethrows -> Int {
    let began = SystemClock.elapsed()
    try work()
    return max(1, Int(SystemClock.elapsed() - began))
  }

  /// A line: what, a number, a unit.
  static func row(_ what: String, _ value: Int, _ unit: String) -> String {
    let number = String(value)
    let gap = String(repeating: " ", count: max(1, 58 - what.count - number.count))
    return what + gap + number + " " + unit
  }
}
