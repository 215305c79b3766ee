// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Inquiries
import PosixStores

/// `durability`: how many events a second become durable, beside two peers in the same run.
///
/// Timings are noisy: the contenders alternate within each round, and medians of the ratios of one
/// round are quoted, never a time alone.
enum DurabilityCommand {
  /// The command.
  static let command = Command(
    "durability",
    summary: LocalizedText(
      vi: "So tốc độ ghi bền với sqlite3 và với vòng ghi thẳng.",
      en: "Compare durable writing with sqlite3 and with a plain loop."),
    operands: [
      OperandDescription(
        "directory", LocalizedText(vi: "THƯ-MỤC", en: "DIR"), kind: .directory,
        summary: LocalizedText(
          vi: "Nơi ghi thử, trên ổ đĩa cần đo.", en: "Where to write, on the disk in question."))
    ],
    options: [
      .bench(
        "events", "Số sự kiện lẻ mỗi lần đo; mặc định 2000.", "Single events; 2000 by default."),
      .bench("rounds", "Số vòng; mặc định 5.", "The number of rounds; 5 by default."),
    ], common: [],
    examples: [
      CommandExample(
        "chidao-bench durability /var/tmp/bench",
        LocalizedText(vi: "Đo ở /var/tmp/bench.", en: "Measure in /var/tmp/bench."))
    ]
  ) { (run: CommandRun) throws(CommandFailure) in
    try run.explaining { try measure(run) }
  }

  /// Measures every load, and prints a line for each.
  private static func measure(_ run: CommandRun) throws -> CommandStatus {
    let output = run.context.output
    let rounds = max(1, try run.arguments.integer("rounds") ?? 5)
    let directory = run.arguments.operand("directory") ?? "."
    try PosixStore.makeDirectory(path: directory)
    output.putLine(
      "writers  batch  chidao/s  plain/s  twice/s  sqlite/s  chidao:plain  chidao:twice"
        + "  chidao:sqlite  (medians)")
    for load in Load.all(events: max(16, try run.arguments.integer("events") ?? 2000)) {
      var speeds: [DurableWriter: [Double]] = [:]
      for round in 0..<rounds {
        for place in 0..<DurableWriter.allCases.count {
          // Each round begins with another contender.
          let contender = DurableWriter.allCases[(place + round) % DurableWriter.allCases.count]
          let race = Race(
            contender: contender, load: load, directory: "\(directory)/race-\(contender.rawValue)")
          speeds[contender, default: []].append(try race.eventsPerSecond())
        }
      }
      output.putLine(row(load, speeds))
      output.flush()
    }
    return .fine
  }

  /// The line of a load.
  private static func row(_ load: Load, _ speeds: [DurableWriter: [Double]]) -> String {
    let ours = speeds[.chidao] ?? []
    func ratio(_ other: DurableWriter) -> String {
      decimal(median(zip(ours, speeds[other] ?? []).map { $0 / $1 }), width: 14)
    }
    let columns = DurableWriter.allCases.map { padded("\(Int(median(speeds[$0] ?? [])))", 9) }
    return padded("\(load.writers)", 7) + padded("\(load.batch)", 7) + columns.joined()
      + ratio(.plain) + ratio(.twice) + ratio(.sqlite)
  }

  /// The middle value.
  private static func median(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.sorted()[values.count / 2]
  }

  /// A ratio with two decimals.
  private static func decimal(_ value: Double, width: Int) -> String {
    let hundredths = Int((value * 100).rounded())
    let fraction = hundredths % 100
    return padded("\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)", width)
  }

  /// A text, flush right.
  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.count)) + text
  }
}
