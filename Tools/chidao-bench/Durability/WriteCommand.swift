// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Inquiries
import PosixFiles
import PosixStores

/// `write`: one of the processes that `durability` starts.
enum WriteCommand {
  /// The command.
  static let command = Command(
    "write",
    summary: LocalizedText(
      vi: "Một tiến trình ghi của “durability”.", en: "One of the processes of “durability”."),
    operands: [
      OperandDescription(
        "contender", LocalizedText(vi: "AI", en: "WHO"),
        kind: .choice(["chidao", "plain", "twice"]),
        summary: LocalizedText(vi: "Ghi bằng cách nào.", en: "How it writes.")),
      OperandDescription(
        "directory", LocalizedText(vi: "THƯ-MỤC", en: "DIR"), kind: .directory,
        summary: LocalizedText(vi: "Ghi vào đâu.", en: "Where it writes.")),
    ],
    options: [
      .bench("writer", "Tiến trình thứ mấy.", "Which of the processes it is."),
      .bench("events", "Số sự kiện.", "The number of events."),
      .bench("batch", "Số sự kiện mỗi lô.", "The number of events in a batch."),
    ], common: [],
    examples: [
      CommandExample(
        "chidao-bench write plain /tmp/plain --writer 0 --events 100 --batch 1",
        LocalizedText(vi: "Ghi thẳng một trăm lần.", en: "Write plainly, a hundred times."))
    ]
  ) { (run: CommandRun) throws(CommandFailure) in
    try run.explaining {
      let load = Load(
        writers: 1, eventsPerWriter: try run.arguments.integer("events") ?? 1,
        batch: max(1, try run.arguments.integer("batch") ?? 1))
      let writer = BenchWriter(number: try run.arguments.integer("writer") ?? 0, load: load)
      let store = try PosixStore(
        path: run.arguments.operand("directory") ?? ".", allowAnyFileSystem: true)
      switch run.arguments.operand("contender") {
      case DurableWriter.chidao.rawValue: try writer.writeLedger(store)
      case let name:
        try writer.writePlainly(store, withSlot: name == DurableWriter.twice.rawValue)
      }
      return .fine
    }
  }
}

extension OptionDescription {
  /// An option that takes a number.
  static func bench(_ name: String, _ vi: String, _ en: String) -> OptionDescription {
    .option(
      name, LocalizedText(vi: "SỐ", en: "NUMBER"), summary: LocalizedText(vi: vi, en: en))
  }
}
