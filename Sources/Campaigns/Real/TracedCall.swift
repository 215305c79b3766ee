// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Foundation

/// One system call of a command, as `strace` counts it.
struct TracedCall: Hashable, Sendable {
  /// The name.
  let name: String
  /// Its number among the calls of that name by its thread, from 1.
  let number: Int
  /// Its first argument.
  let argument: String

  /// The calls that have to do with files.
  static let watched = [
    "open", "openat", "fstat", "newfstatat", "stat", "lstat", "statx", "read", "pread64", "write",
    "pwrite64", "fsync", "fdatasync", "close", "fcntl", "lseek", "getdents64", "flock", "mkdir",
    "mkdirat", "link", "linkat", "unlink", "unlinkat", "rename", "renameat", "renameat2", "fchmod",
    "fchmodat", "ftruncate", "readlink", "readlinkat", "access", "faccessat", "faccessat2",
    "statfs", "fstatfs",
  ]

  /// Whether it is about the stream of messages.
  var isOnMessages: Bool { name == "write" && argument == "2" }

  /// Whether it changes something, or opens a file, or makes something durable.
  ///
  /// Where a segment of 64 MiB is read in hundreds of calls, only these are disturbed.
  var canMatter: Bool {
    ![
      "fstat", "newfstatat", "stat", "lstat", "statx", "read", "pread64", "close", "fcntl",
      "lseek", "getdents64",
    ].contains(name)
  }

  /// The calls in a trace, from the first that names the ledger.
  static func calls(in trace: String, from ledger: String) -> [TracedCall] {
    var numbers: [String: Int] = [:]
    var calls: [TracedCall] = []
    var hasBegun = false
    for line in trace.split(separator: "\n") {
      let thread = line.prefix { $0.isNumber }
      let words = line.dropFirst(thread.count).drop { $0 == " " }
      guard let parenthesis = words.firstIndex(of: "("), !words.hasPrefix("<") else { continue }
      let name = String(words[..<parenthesis])
      guard watched.contains(name) else { continue }
      // A thread that waits for the lock has its own count.
      numbers["\(thread) \(name)", default: 0] += 1
      if words.contains("\"\(ledger)\"") { hasBegun = true }
      guard hasBegun else { continue }
      let argument = words[parenthesis...].dropFirst().prefix { $0 != "," && $0 != ")" }
      calls.append(
        TracedCall(
          name: name, number: numbers["\(thread) \(name)"] ?? 0, argument: String(argument)))
    }
    return calls
  }

  /// Traces a command of a scenario that is not disturbed.
  static func calls(
    of scenario: RealScenario, _ words: [String], on ledger: String, in folder: ScratchFolder
  ) throws -> [TracedCall] {
    let file = folder["trace"]
    let run = try scenario.run(
      ["strace", "-f", "-qq", "-o", file, "-e", "trace=" + watchedList] + words, on: ledger)
    guard run.isFine else { throw CampaignFault("\(words): \(run.summary)") }
    let data = try Data(contentsOf: URL(fileURLWithPath: file))
    return calls(in: String(decoding: data, as: UTF8.self), from: ledger)
  }

  /// The watched calls as `strace` takes them; those that this machine lacks are passed over.
  private static let watchedList = watched.map { "?" + $0 }.joined(separator: ",")
}
