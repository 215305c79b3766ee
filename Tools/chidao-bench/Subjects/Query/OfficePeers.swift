// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import Foundation

/// Programs with which people keep lists of what is to be done or accounts, at the size that suits
/// them.
struct OfficePeers {
  /// The bench.
  let bench: Bench
  /// The most tasks or transactions that they are given.
  private static let limit = 10_000

  /// Takes the bench.
  init(_ bench: Bench) { self.bench = bench }

  /// Lets them take part in a contest about a board.
  func enter(_ contest: inout Contest, directives: Int) throws {
    let count = min(Self.limit, directives)
    contest.enter("task list, \(count) tasks", from: "Debian taskwarrior", run: try tasks(count))
    contest.enter(
      "hledger bal, \(count) transactions", from: "Debian hledger", run: try transactions(count))
  }

  /// How `task` is told where its tasks lie.
  var surroundings: [String: String] {
    ["TASKRC": "/dev/null", "TASKDATA": bench.folder + "/tasks"]
  }

  /// Makes tasks, and lists them.
  private func tasks(_ count: Int) throws -> (() throws -> Timing)? {
    guard let task = bench.program("task") else { return nil }
    let tasks = (0..<count).map { number in
      """
      {"description":"Nhiệm vụ \(number)","due":"20240401T000000Z",\
      "project":"so-mau-\(number % 16)","status":"pending"}
      """
    }
    let path = bench.folder + "/tasks.json"
    try FileManager.default.createDirectory(
      atPath: bench.folder + "/tasks", withIntermediateDirectories: true)
    try "[\(tasks.joined(separator: ","))]".write(
      toFile: path, atomically: false, encoding: .utf8)
    let words = [task, "rc.verbose=nothing", "rc.confirmation=no"]
    try bench.stopwatch.time(words + ["import", path], environment: surroundings)
    return { try bench.stopwatch.time(words + ["list"], environment: surroundings) }
  }

  /// Makes transactions, and sums them up by account.
  private func transactions(_ count: Int) throws -> (() throws -> Timing)? {
    guard let hledger = bench.program("hledger") else { return nil }
    let path = bench.folder + "/board.journal"
    try (0..<count).map { "2024-01-01 nhiệm vụ \($0)\n  so-mau-\($0 % 16)  1\n  giao\n\n" }.joined()
      .write(toFile: path, atomically: false, encoding: .utf8)
    return { try bench.stopwatch.time([hledger, "-f", path, "bal"]) }
  }
}
