// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import Foundation

/// A database of `sqlite3` with the same events and tables as a ledger.
struct SQLiteDatabase {
  /// The program.
  let program: String
  /// The file.
  let path: String
  /// Runs the program.
  let stopwatch: Stopwatch

  /// Begins an empty database; nil where `sqlite3` is absent.
  init?(_ bench: Bench, named name: String) {
    guard let program = bench.program("sqlite3") else { return nil }
    self.program = program
    path = "\(bench.folder)/\(name).db"
    stopwatch = bench.stopwatch
  }

  /// Runs statements or commands of its shell.
  func run(script: String) throws {
    try script.write(toFile: path + ".sql", atomically: false, encoding: .utf8)
    try stopwatch.time([program, path], input: path + ".sql")
  }

  /// Puts one question in a process of its own.
  func time(_ statement: String) throws -> Timing {
    try stopwatch.time([program, path, statement])
  }

  /// Fills it with a table of how directives stand and one of their events, both of which lie in
  /// the order of their keys with all that is asked for: no index could do better.
  func fill(states: String, segments: [String]) throws {
    var script = """
      PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;
      CREATE TABLE state(directive TEXT PRIMARY KEY, notice TEXT, issued TEXT, due TEXT,
        status TEXT, lead TEXT) WITHOUT ROWID;
      CREATE TABLE event(directive TEXT, sequence TEXT, line TEXT,
        PRIMARY KEY(directive, sequence)) WITHOUT ROWID;
      CREATE TEMP TABLE line(line TEXT);
      .mode ascii
      .separator "\\t" "\\n"
      .import '\(states)' state
      .separator "\\037" "\\n"

      """
    for segment in segments { script += ".import '\(segment)' line\n" }
    script += "INSERT INTO event SELECT line->>'subject', line->>'sequence', line FROM line;\n"
    try run(script: script)
  }

  /// Fills it with the events alone, by their sequence numbers, and chooses how it is kept durable.
  func fill(segments: [String], journal mode: String) throws {
    var script = """
      PRAGMA synchronous=OFF;
      CREATE TABLE event(sequence INTEGER PRIMARY KEY, line TEXT);
      CREATE TEMP TABLE line(line TEXT);
      .mode ascii
      .separator "\\037" "\\n"

      """
    for segment in segments { script += ".import '\(segment)' line\n" }
    script += "INSERT INTO event SELECT line->>'sequence', line FROM line;\n"
    try run(script: script + "PRAGMA journal_mode=\(mode);\n")
  }
}
