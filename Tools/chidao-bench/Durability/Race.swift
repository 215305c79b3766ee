// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import Foundation
import JournalWriters
import Journals
import PosixStores

/// One run of one contender under one load, with processes of its own in a directory of its own.
struct Race {
  /// Who writes.
  let contender: DurableWriter
  /// What is written.
  let load: Load
  /// Where, removed at the end.
  let directory: String

  /// Writes everything, and answers the number of acknowledged events per second.
  ///
  /// The start of the processes is part of the time, for everybody.
  func eventsPerSecond() throws -> Double {
    try PosixStore.makeDirectory(path: directory)
    defer {
      // What is left over harms nobody: the caller's directory is for measuring.
      try? FileManager.default.removeItem(atPath: directory)
    }
    try prepare()
    let processes = try (0..<load.writers).map { try process($0) }
    return Double(load.events) * 1000 / Double(try Stopwatch.milliseconds(processes))
  }

  /// Makes what has to be there before anybody writes.
  private func prepare() throws {
    switch contender {
    case .chidao:
      try BenchWriter.prepare(try PosixStore(path: directory, allowAnyFileSystem: true))
    case .plain, .twice:
      let store = try PosixStore(path: directory, allowAnyFileSystem: true)
      try store.change(.make(.events))
      try store.create(.segment(.start)).sync()
      try store.create(.commit).sync()
      try store.sync(.events)
    case .sqlite:
      let schema = "PRAGMA journal_mode=WAL; CREATE TABLE event(id TEXT PRIMARY KEY, line TEXT);"
      let process = sqlite([database, schema])
      process.standardOutput = FileHandle.nullDevice
      _ = try Stopwatch.milliseconds([process])
      for number in 0..<load.writers {
        let bytes = try BenchWriter(number: number, load: load).statements()
        try Data(bytes).write(to: script(number))
      }
    }
  }

  /// The process of a writer.
  private func process(_ number: Int) throws -> Process {
    guard contender == .sqlite else {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      process.arguments = [
        "write", contender.rawValue, directory, "--writer", "\(number)", "--events",
        "\(load.eventsPerWriter)", "--batch", "\(load.batch)",
      ]
      return process
    }
    let process = sqlite([database])
    process.standardInput = try FileHandle(forReadingFrom: script(number))
    process.standardOutput = FileHandle.nullDevice
    return process
  }

  /// The database.
  private var database: String { directory + "/events.db" }

  /// The statements of a writer.
  private func script(_ number: Int) -> URL {
    URL(fileURLWithPath: "\(directory)/\(number).sql")
  }

  /// A process of `sqlite3`.
  private func sqlite(_ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["sqlite3"] + arguments
    return process
  }
}
