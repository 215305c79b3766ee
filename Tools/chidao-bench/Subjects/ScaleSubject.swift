// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Foundation
import Inquiries

/// `scale`: how the time and memory of each work grow with the ledger.
enum ScaleSubject {
  /// The command.
  static let command = Subject.command(
    "scale",
    summary: LocalizedText(
      vi: "Đo thời gian và bộ nhớ tăng thế nào theo cỡ sổ.",
      en: "Measure how time and memory grow with the ledger."),
    discussion: LocalizedText(
      vi: "Sổ do generate tạo ở THƯ-MỤC/SỐ, nếu chưa có thì được tạo, và được giữ lại.",
      en: "The ledgers of generate are DIR/NUMBER, made if they are not there, and kept."),
    operands: [
      OperandDescription(
        "directory", LocalizedText(vi: "THƯ-MỤC", en: "DIR"), kind: .directory,
        summary: LocalizedText(vi: "Nơi để các sổ.", en: "Where the ledgers are."))
    ],
    options: [
      .option(
        "sizes", LocalizedText(vi: "SỐ,SỐ", en: "NUMBER,NUMBER"),
        summary: LocalizedText(
          vi: "Các cỡ sổ; mặc định 10000,100000,1000000.",
          en: "The sizes; 10000,100000,1000000 by default."))
    ],
    examples: [
      CommandExample(
        "chidao-bench scale /var/tmp/bench --sizes 1000000,10000000",
        LocalizedText(vi: "Đến mười triệu sự kiện.", en: "Up to ten million events."))
    ]
  ) { bench in
    let ledgers = try ledgers(bench)
    return try [
      ("verify", true), ("rebuild", true), ("who", false), ("board", true),
    ].map { name, isLinear in try standing(bench, name, isLinear: isLinear, ledgers) }
  }

  /// How much more than the ledger the time of linear work may grow, and flat work at all.
  private static let tolerance = 2.0

  /// The ledgers, smallest first.
  private static func ledgers(_ bench: Bench) throws -> [BenchLedger] {
    let folder = bench.run.arguments.operand("directory") ?? "."
    let text = bench.run.arguments.string("sizes") ?? "10000,100000,1000000"
    let sizes = text.split(separator: ",").compactMap { Int($0) }.filter { $0 > 0 }.sorted()
    guard !sizes.isEmpty else { throw CommandFailure(.misuse, "--sizes \(text): no numbers") }
    return try sizes.map { size in
      let path = URL(fileURLWithPath: "\(folder)/\(size)").path
      if !FileManager.default.fileExists(atPath: path + "/commit") {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try bench.stopwatch.time([
          Peer.sibling("chidao-bench"), "generate", path, "--events", "\(size)",
          "--allow-any-filesystem",
        ])
      }
      return try BenchLedger(path: path)
    }
  }

  /// Does one work on each ledger in turn; the smallest takes the place of ours.
  private static func standing(
    _ bench: Bench, _ name: String, isLinear: Bool, _ ledgers: [BenchLedger]
  ) throws -> Standing {
    func run(_ ledger: BenchLedger) -> () throws -> Timing {
      { try bench.stopwatch.time(words(name, ledger)) }
    }
    let smallest = ledgers[0]
    var contest = Contest(
      "scale: \(name)", against: "times the first", ours: smallest.extent, run: run(smallest))
    for ledger in ledgers.dropFirst() {
      contest.enter(ledger.extent, from: "", run: run(ledger))
    }
    // What the first question leaves in the cache is there for the others.
    for ledger in ledgers { try bench.stopwatch.time(words(name, ledger)) }
    var standing = try contest.held(rounds: bench.rounds)
    guard let last = ledgers.last, let row = standing.rows.last, ledgers.count > 1 else {
      return standing
    }
    let growth = isLinear ? Double(last.byteCount) / Double(smallest.byteCount) : 1
    standing.goals = [
      Standing.Goal(
        sentence: "\(name) grows \(Figure.decimal(row.ratio, digits: 2)) times, wanted at most"
          + " \(Figure.decimal(tolerance * growth, digits: 2))"
          + (isLinear ? " (twice the growth of the ledger)" : " (flat)"),
        isReached: row.ratio <= tolerance * growth)
    ]
    return standing
  }

  /// Our words for a work.
  private static func words(_ name: String, _ ledger: BenchLedger) -> [String] {
    // An instant behind the last record of the largest: each ten million events take 17 years.
    let asked = [ledger.path, "--at", "2100-01-01"]
    return switch name {
    case "rebuild": [Peer.sibling("chidao"), name, ledger.path, "--allow-any-filesystem"]
    case "who": [Peer.sibling("chidao-replay"), name, "tb-mau-0/1", "--ledger"] + asked
    case "board": [Peer.sibling("chidao-replay"), name] + asked
    default: [Peer.sibling("chidao-replay"), name, ledger.path]
    }
  }
}
