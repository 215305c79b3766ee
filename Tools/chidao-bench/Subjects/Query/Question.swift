// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import Foundation

/// What is asked, of a copy of a ledger and of a database that is made of it.
struct Question {
  /// A row of the table of directives: directive, notice, issuance, deadline, status, lead.
  let state: [String]
  /// The number of directives.
  let directiveCount: Int
  /// How much there is.
  let extent: String
  /// The copy.
  let copy: String
  /// The database, where `sqlite3` is there.
  private let database: SQLiteDatabase?

  /// Copies the ledger, makes the database, and chooses a directive that one party leads.
  ///
  /// - Parameters:
  ///   - status: what was last reported of it; nil where that does not matter.
  ///   - hasDatabase: whether `sqlite3` is asked too.
  init(
    _ bench: Bench, _ ledger: BenchLedger, status: String? = nil, hasDatabase: Bool = true
  ) throws {
    copy = try bench.copy(ledger, rebuilt: true)
    let states = bench.folder + "/state.tsv"
    try bench.stopwatch.time([
      Peer.sibling("chidao-bench"), "fold", ledger.path, bench.folder,
    ])
    let rows = try String(contentsOfFile: states, encoding: .utf8).split(separator: "\n")
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    database = hasDatabase ? SQLiteDatabase(bench, named: "query") : nil
    try database?.fill(states: states, segments: ledger.segments)
    directiveCount = rows.count
    extent = "\(ledger.extent), \(rows.count) directives, a new process each, files in memory"
    let fitting = rows.filter { row in
      row.count == 6 && row.allSatisfy { !$0.isEmpty } && (status ?? row[4]) == row[4]
    }
    state = try Self.chosen(among: fitting, of: copy, bench)
  }

  /// A directive about in the middle whose lead is no group, by our own answer.
  private static func chosen(
    among rows: [[String]], of copy: String, _ bench: Bench
  ) throws -> [String] {
    for row in rows[(rows.count / 2)...] {
      try bench.stopwatch.time([
        Peer.sibling("chidao-replay"), "who", row[0], "--json", "--ledger", copy,
      ])
      let lead = #""party":"\#(row[5])"},"role":"lead""#
      if try bench.stopwatch.answer.contains(lead) { return row }
    }
    throw Bench.Disagreement(
      description: "no directive of this ledger has all that is asked for: a deadline, a lead")
  }

  /// Our words for a question.
  func words(_ question: [String]) -> [String] {
    [Peer.sibling("chidao-replay")] + question + ["--ledger", copy]
  }

  /// Our words for one more report about the directive, another one each time.
  func report() -> [String] {
    [
      Peer.sibling("chidao"), "record", "report", state[0], "--party", state[5], "--status",
      "underway", "--note", "lần \(UInt64.random(in: .min ... .max))", "--actor",
      "van-phong-mau", "--allow-any-filesystem", "--ledger", copy,
    ]
  }

  /// The run of `sqlite3` with a statement; nil where it is absent.
  func asking(_ statement: String) -> (() throws -> Timing)? {
    database.map { database in { try database.time(statement) } }
  }

  /// Holds an answer of ours against that of `sqlite3`, and says who agreed.
  func check(_ statement: String, _ ours: String, of what: String) throws -> String {
    guard let database else { return "\(what): \(ours), by ourselves alone (no sqlite3)" }
    _ = try database.time(statement)
    let theirs = try database.stopwatch.answer.trimmingCharacters(in: .newlines)
    guard ours == theirs else {
      throw Bench.Disagreement(description: "\(what): \(ours) by us, \(theirs) by sqlite3")
    }
    return "\(what): \(ours), by us and by sqlite3"
  }
}
