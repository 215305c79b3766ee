// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import CommandLineKit
import Foundation
import Inquiries

/// What the commands that hold contests have in common.
enum Subject {
  /// A command that holds contests and prints how they ended, then the machine.
  static func command(
    _ name: String, summary: LocalizedText, discussion: LocalizedText? = nil,
    operands: [OperandDescription] = [],
    options: [OptionDescription] = [], examples: [CommandExample],
    hold: @escaping @Sendable (Bench) throws -> [Standing]
  ) -> Command {
    Command(
      name, summary: summary, discussion: discussion, operands: operands,
      options: options + [
        .bench("rounds", "Số vòng; mặc định 5.", "The number of rounds; 5 by default."),
        .option(
          "scratch", LocalizedText(vi: "THƯ-MỤC", en: "DIR"), kind: .directory,
          summary: LocalizedText(
            vi: "Nơi để tệp tạm, trên ổ đĩa cần đo; mặc định /var/tmp.",
            en: "Where to put what is needed meanwhile, on the disk in question;"
              + " /var/tmp by default.")),
      ],
      common: .json, examples: examples
    ) { (run: CommandRun) throws(CommandFailure) in
      try run.explaining {
        let bench = try Bench(run)
        defer { bench.tidyUp() }
        try report(hold(bench), bench)
        return .fine
      }
    }
  }

  /// Prints how the contests ended.
  private static func report(_ standings: [Standing], _ bench: Bench) throws {
    let machine = MachineFacts(bench.stopwatch)
    guard !bench.run.arguments.flag("json") else {
      return try bench.run.printJSON([
        "subject": .string(bench.run.arguments.path.joined(separator: " ")),
        "rounds": .integer(Int64(bench.rounds)), "machine": machine.json,
        "contests": .array(standings.map(\.json)),
      ])
    }
    let output = bench.run.context.output
    for line in standings.flatMap(\.lines) { output.putLine(line) }
    output.putLine("")
    let rounds = bench.rounds == 1 ? "one round" : "medians of \(bench.rounds) rounds"
    output.putLine("\(rounds) · \(machine.line)")
  }
}
