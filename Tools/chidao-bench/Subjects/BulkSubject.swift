// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Foundation
import Inquiries

/// `bulk`: many events in large batches through the engine, beside stores of keys and values.
enum BulkSubject {
  /// The command.
  static let command = Subject.command(
    "bulk",
    summary: LocalizedText(
      vi: "Đo việc ghi lô lớn, cạnh SQLite, LMDB và RocksDB.",
      en: "Measure large batches beside SQLite, LMDB and RocksDB."),
    discussion: LocalizedText(
      vi: "Chỉ đo việc ghi: khi bắt đầu, sự kiện đã có trong bộ nhớ. Sổ kiểm tra, mã hóa, băm, nối"
        + " chuỗi và ghi bền từng lô; các kho khác ghi bền từng lô những dòng y hệt, không kiểm"
        + " tra và không băm.",
      en: "Only storing is measured: the events are in memory when it begins. The ledger decides,"
        + " encodes, hashes, links, and makes each batch durable; the others make each batch of"
        + " the very same lines durable, and neither check nor hash."),
    options: [
      .bench("events", "Số sự kiện; mặc định 1000000.", "Events; 1000000 by default."),
      .bench("batch", "Số sự kiện mỗi lô; mặc định 10000.", "Events in a batch; 10000 by default."),
    ],
    examples: [
      CommandExample(
        "chidao-bench bulk --scratch /var/tmp",
        LocalizedText(vi: "Một triệu sự kiện.", en: "A million events."))
    ]
  ) { bench in
    let events = try bench.number("events", 1_000_000)
    return [try standing(bench, events: events, batch: try bench.number("batch", 10_000))]
  }

  /// A store of keys and values.
  private struct Store {
    /// What it is called.
    let name: String
    /// How to get it.
    let remedy: String
    /// The macro by which it is chosen.
    let macro: String
    /// The library.
    let library: String
    /// How many times our time it shall take at least.
    let wanted: Double?
  }

  /// The stores.
  private static let stores = [
    Store(
      name: "SQLite, WAL, FULL", remedy: "Debian g++ libsqlite3-dev", macro: "SQLITE",
      library: "sqlite3", wanted: 2),
    Store(
      name: "LMDB, append", remedy: "Debian g++ liblmdb-dev", macro: "LMDB", library: "lmdb",
      wanted: 1),
    Store(
      name: "RocksDB, sync", remedy: "Debian g++ librocksdb-dev", macro: "ROCKSDB",
      library: "rocksdb", wanted: nil),
  ]

  /// Holds the contest; what one has written is removed before the next begins.
  private static func standing(_ bench: Bench, events: Int, batch: Int) throws -> Standing {
    let source = bench.folder + "/source"
    _ = try generate(bench, source, events, batch)
    let ledger = try BenchLedger(path: source)
    var contest = Contest(
      "bulk: \(ledger.extent), batches of \(batch), storing alone", ours: "chidao"
    ) {
      let path = bench.folder + "/bulk"
      try? FileManager.default.removeItem(atPath: path)
      return try generate(bench, path, events, batch)
    }
    for other in stores {
      let program = try bench.compiled(
        PackageResources.bulk_cc, as: "bulk-\(other.macro)",
        with: ["-D\(other.macro)", "-l\(other.library)"])
      contest.enter(
        other.name, from: other.remedy, wanted: other.wanted,
        run: program.map { program in { try store(bench, program, ledger, batch) } })
    }
    var standing = try contest.held(rounds: bench.rounds)
    let copy = try BenchLedger(path: bench.folder + "/bulk")
    try bench.agree(copy.root, ledger.root, on: "the roots of the same events")
    standing.checks = [
      "all who are there hold \(events) events, and every ledger has the same root"
    ]
    standing.notes = standing.rows.map { row in
      "\(row.name): \(events * 1_000_000 / max(1, row.wall / 1000)) events/s"
    }
    return standing
  }

  /// Makes a ledger, and answers what its engine took; its processors and memory are those of the
  /// whole process, which makes the events too.
  private static func generate(
    _ bench: Bench, _ path: String, _ events: Int, _ batch: Int
  ) throws -> Timing {
    let timing = try bench.stopwatch.time([
      Peer.sibling("chidao-bench"), "generate", path, "--events", "\(events)",
      "--batch", "\(batch)", "--allow-any-filesystem",
    ])
    let answer = try bench.stopwatch.answer
    let words = answer.split(whereSeparator: \.isWhitespace)
    guard let seconds = words.dropLast().last.flatMap({ Double($0) }) else {
      throw Bench.Disagreement(description: "generate tells no time: \(answer)")
    }
    return Timing(wall: Int(seconds * 1e9), processor: timing.processor, peak: timing.peak)
  }

  /// Stores the lines of a ledger, and answers what storing took.
  private static func store(
    _ bench: Bench, _ program: String, _ ledger: BenchLedger, _ batch: Int
  ) throws -> Timing {
    let path = bench.folder + "/store"
    let timing = try bench.stopwatch.time([program, path, "\(batch)"] + ledger.segments)
    for name in try FileManager.default.contentsOfDirectory(atPath: bench.folder)
    where name.hasPrefix("store") {
      try FileManager.default.removeItem(atPath: "\(bench.folder)/\(name)")
    }
    let numbers = try bench.stopwatch.answer.split(whereSeparator: \.isWhitespace)
      .compactMap { Int($0) }
    try bench.agree("\(numbers.last ?? -1)", "\(ledger.size)", on: "what \(program) holds")
    return Timing(wall: numbers[0], processor: timing.processor, peak: timing.peak)
  }
}
