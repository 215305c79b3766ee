// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import Foundation

/// Other programs that keep one more record, each in a process of its own.
struct AppendPeers {
  /// The bench.
  private let bench: Bench
  /// What the database holds before.
  private let ledger: BenchLedger

  /// Takes what there is.
  init(_ bench: Bench, _ ledger: BenchLedger) {
    self.bench = bench
    self.ledger = ledger
  }

  /// What is inserted: about as long as the line of an event.
  private static let line = String(repeating: "báo cáo tình hình; ", count: 16)

  /// Inserts a row into a database that holds as many.
  func inserting(journal mode: String) throws -> (() throws -> Timing)? {
    guard let database = SQLiteDatabase(bench, named: "append-\(mode)") else { return nil }
    try database.fill(segments: ledger.segments, journal: mode)
    return {
      try database.time(
        "PRAGMA synchronous=FULL; INSERT INTO event(line) VALUES('\(Self.line)');")
    }
  }

  /// Commits a change of one small file.
  func committing() throws -> (() throws -> Timing)? {
    guard let git = bench.program("git") else { return nil }
    let folder = bench.folder + "/git"
    let words = [
      git, "-C", folder, "-c", "core.fsync=all", "-c", "user.name=Văn phòng", "-c",
      "user.email=van-phong@mau.example", "-c", "commit.gpgsign=false",
    ]
    var count = 0
    func change() throws {
      count += 1
      try "\(count) \(Self.line)\n".write(
        toFile: folder + "/report", atomically: false, encoding: .utf8)
    }
    try bench.stopwatch.time([git, "init", "-q", folder])
    try change()
    try bench.stopwatch.time(words + ["add", "report"])
    try bench.stopwatch.time(words + ["commit", "-qm", "opened"])
    return {
      try change()
      return try bench.stopwatch.time(words + ["commit", "-qam", "reported"])
    }
  }

  /// Adds a task to an empty list.
  func adding() throws -> (() throws -> Timing)? {
    guard let task = bench.program("task") else { return nil }
    let surroundings = OfficePeers(bench).surroundings
    try FileManager.default.createDirectory(
      atPath: bench.folder + "/tasks", withIntermediateDirectories: true)
    return {
      try bench.stopwatch.time(
        [task, "rc.verbose=nothing", "add", Self.line], environment: surroundings)
    }
  }
}
