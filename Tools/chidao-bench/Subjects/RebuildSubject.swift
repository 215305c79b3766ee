// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Foundation
import Inquiries

/// `rebuild`: everything that is derived from a log, beside programs that derive a little of it.
enum RebuildSubject {
  /// The command.
  static let command = Subject.command(
    "rebuild",
    summary: LocalizedText(
      vi: "Đo “rebuild”, cạnh DuckDB, simdjson và orjson.",
      en: "Measure “rebuild” beside DuckDB, simdjson and orjson."),
    discussion: LocalizedText(
      vi: "“chidao rebuild” lập mọi bảng trong cache/ của một bản sao. Các chương trình khác, và"
        + " “chidao-bench fold”, chỉ lập ba bảng: tình trạng từng nhiệm vụ, số sự kiện theo loại,"
        + " số báo cáo theo đơn vị; ba bảng đó phải giống nhau đến từng byte.",
      en: "“chidao rebuild” makes all that is in cache/, of a copy. The others, and “chidao-bench"
        + " fold”, make three tables only: how each directive stands, the events by type, the"
        + " reports by party; these must be the same to the byte."),
    operands: [.benchLedger],
    examples: [
      CommandExample(
        "chidao-bench rebuild /tmp/million",
        LocalizedText(vi: "Đo trên sổ một triệu sự kiện.", en: "Measure on a million events."))
    ]
  ) { bench in [try standing(bench, try bench.ledger())] }

  /// The most bytes of memory that an event may take.
  private static let bytesPerEvent = 300

  /// Holds the contest.
  static func standing(_ bench: Bench, _ ledger: BenchLedger) throws -> Standing {
    let copy = try bench.copy(ledger)
    let words = [Peer.sibling("chidao"), "rebuild", copy, "--allow-any-filesystem"]
    var contest = Contest(
      "rebuild: \(ledger.extent), whole processes, warm", ours: "chidao rebuild (all tables)"
    ) { try bench.stopwatch.time(words) }
    let folds = try folders(bench, ledger)
    for fold in folds {
      contest.enter(fold.name, from: fold.remedy, wanted: fold.wanted, run: fold.run)
    }
    var standing = try contest.held(rounds: bench.rounds)
    standing.checks = [try checkedTables(bench, folds.filter { $0.run != nil }, copy)]
    let peak = standing.rows[0].peak / ledger.size
    // What a small ledger takes is the program.
    guard ledger.size >= 100_000 else { return standing }
    standing.goals = [
      Standing.Goal(
        sentence: "\(peak) bytes of memory per event, wanted at most \(bytesPerEvent)",
        isReached: peak <= bytesPerEvent)
    ]
    return standing
  }

  /// A program that makes the three tables in a folder of its own.
  private struct Folder {
    /// What it is called.
    let name: String
    /// How to get it.
    let remedy: String
    /// How many times our time it shall take at least.
    let wanted: Double?
    /// Where it writes.
    let path: String
    /// Makes the tables; nil where it is absent.
    let run: (() throws -> Timing)?

    /// A program by its words, to which the folder and the segments are added.
    init(
      _ name: String, from remedy: String, wanted: Double? = nil, _ bench: Bench,
      _ words: [String]?, over inputs: [String], place: Int
    ) throws {
      (self.name, self.remedy, self.wanted) = (name, remedy, wanted)
      let path = "\(bench.folder)/fold-\(place)"
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true)
      self.path = path
      run = words.map { words in
        { try bench.stopwatch.time(words + [path] + inputs) }
      }
    }
  }

  /// Those who make the three tables, ours first.
  private static func folders(_ bench: Bench, _ ledger: BenchLedger) throws -> [Folder] {
    let simdjson = try bench.compiled(
      PackageResources.fold_simdjson_cc, as: "fold_simdjson", with: ["-lsimdjson", "-lpthread"])
    let orjson = try bench.source(PackageResources.fold_orjson_py, as: "fold_orjson.py")
    let duckdb = try bench.source(PackageResources.fold_duckdb_py, as: "fold_duckdb.py")
    return [
      try Folder(
        "chidao-bench fold (3 tables)", from: "", bench,
        [Peer.sibling("chidao-bench"), "fold", ledger.path], over: [], place: 0),
      try Folder(
        "DuckDB read_json (3 tables)", from: "PyPI duckdb", wanted: 4, bench,
        bench.python(with: "duckdb").map { [$0, duckdb] }, over: ledger.segments, place: 1),
      try Folder(
        "simdjson on demand (3 tables)", from: "Debian g++ libsimdjson-dev", wanted: 0.5, bench,
        simdjson.map { [$0] }, over: ledger.segments, place: 2),
      try Folder(
        "orjson (3 tables)", from: "PyPI orjson", bench,
        bench.python(with: "orjson").map { [$0, orjson] }, over: ledger.segments, place: 3),
    ]
  }

  /// Compares the tables of all with ours, and the directives in them with those on the board.
  private static func checkedTables(
    _ bench: Bench, _ folders: [Folder], _ copy: String
  ) throws -> String {
    let tables = try folders.map { folder in
      try FoldedTables.names.map {
        try String(contentsOfFile: "\(folder.path)/\($0).tsv", encoding: .utf8)
      }
    }
    for (folder, theirs) in zip(folders, tables).dropFirst() {
      for (name, pair) in zip(FoldedTables.names, zip(tables[0], theirs)) {
        try bench.agree(pair.0, pair.1, on: "table \(name) of \(folder.name)")
      }
    }
    let directives = Set(tables[0][0].split(separator: "\n").map { $0.prefix { $0 != "\t" } })
    let history = try String(contentsOfFile: copy + "/cache/history.jsonl", encoding: .utf8)
    let rebuilt = Set(history.split(separator: "\n").dropFirst().compactMap(directive))
    try bench.agree(
      "\(directives.sorted())", "\(rebuilt.sorted())", on: "the directives with holders")
    let makers = folders.count == 1 ? "we alone make the" : "all make the same"
    return makers + " three tables; their \(directives.count) directives are in cache/history.jsonl"
  }

  /// The directive of a row of the history.
  private static func directive(in row: Substring) -> Substring? {
    row.firstRange(of: "\"directive\":\"").map { row[$0.upperBound...].prefix { $0 != "\"" } }
  }
}
