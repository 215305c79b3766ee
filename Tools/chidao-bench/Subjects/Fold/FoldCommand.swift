// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Inquiries
import Journals
import PosixFiles
import Reports

/// `fold`: makes the tables of which `rebuild` and `query` make use.
enum FoldCommand {
  /// The command.
  static let command = Command(
    "fold",
    summary: LocalizedText(
      vi: "Lập vài bảng từ một sổ, như các chương trình được so cũng lập.",
      en: "Make a few tables of a ledger, as its peers do too."),
    operands: [
      .benchLedger,
      OperandDescription(
        "directory", LocalizedText(vi: "THƯ-MỤC", en: "DIR"), kind: .directory,
        summary: LocalizedText(vi: "Nơi ghi các bảng.", en: "Where to write the tables.")),
    ], common: [],
    examples: [
      CommandExample(
        "chidao-bench fold /tmp/million /tmp/tables",
        LocalizedText(vi: "Ba bảng, mỗi bảng một tệp.", en: "Three tables, a file each."))
    ]
  ) { (run: CommandRun) throws(CommandFailure) in
    let path = try run.ledgerPath(operand: run.arguments.operand("ledger"))
    try run.explaining {
      let reader = try JournalReader(try PosixSource(path: path))
      guard let tables = FoldedTables(reader) else {
        throw CommandFailure(
          .tampered,
          run.words(
            "Not every line of \(path) is in order; run “verify”.",
            "Không phải mọi dòng của \(path) đều đúng; hãy chạy “verify”."))
      }
      try tables.write(to: run.arguments.operand("directory") ?? ".")
    }
    return .fine
  }
}
