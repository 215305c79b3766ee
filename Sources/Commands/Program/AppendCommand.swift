// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives
import Inquiries
import LedgerEngine
import PosixStores
import Reports

/// `append`: records intents from a file, whole or not at all.
enum AppendCommand {
  /// The command.
  static let command = Command(
    "append",
    summary: .say(
      "Ghi một lô sự kiện từ tệp; ghi cả lô hoặc không ghi gì.",
      "Record a batch of events from a file, whole or not at all."),
    discussion: .say(
      "Mỗi dòng là một sự kiện CloudEvents chính tắc, không có recordedtime, sequence, "
        + "predecessorhash. Gửi lại cùng mã và nội dung thì nhận lại biên nhận cũ. Tối đa "
        + "100.000 dòng, 32 MiB, mỗi dòng 65.535 byte.",
      "Each line is one canonical CloudEvents event without recordedtime, sequence and "
        + "predecessorhash. The same id and content again gives the original receipt. At most "
        + "100,000 lines and 32 MiB, each line 65,535 bytes."
    ),
    operands: [
      OperandDescription(
        "file", .say("TỆP", "FILE"), kind: .file,
        summary: .say(
          "Tệp JSON Lines, hoặc - cho đầu vào chuẩn.", "The JSON lines, or - for standard input."))
    ],
    options: WriteOptions.recording, common: [.json],
    examples: [
      CommandExample(
        "chidao append submissions/01-parties.jsonl --ledger EventLogs/lang-son",
        .say("Ghi cả tệp vào sổ.", "Record the whole file.")),
      CommandExample(
        "chidao append - --expect tb-2026/3=41 < report.jsonl",
        .say(
          "Chỉ ghi nếu chưa ai ghi thêm về tb-2026/3 sau sự kiện 41.",
          "Record only if nothing was recorded about tb-2026/3 after event 41.")),
    ]
  ) { (run) throws(CommandFailure) in
    let path = try run.ledgerPath()
    let store = try run.openStore(path)
    var ledger = try run.openLedger(store)
    let file = run.arguments.operand("file") ?? "-"
    let batch = try BatchFile(file, ledger.coder, run)
    let name = run.words.file(file)
    if batch.intents.isEmpty {
      run.note(run.words("\(name) holds no events.", "\(name) không có sự kiện nào."))
    }
    let intents = try run.signedWhereAsked(batch.intents, ledger.coder)
    try run.asking(&ledger) { ledger in
      RecordNotes(run: run).noteUndeclaredYears(of: batch.intents, ledger.index)
    }
    let result = try run.submit(intents, to: &ledger) { position in
      position < batch.intents.count ? "\(name):\(position + 1)" : nil
    }
    let status = run.report(result, sentences: nil)
    if case .recorded = result {
      try run.rebuildWhereAsked(ledger, store)
      run.indexWhereDue(ledger.index, ledger.coder, in: store)
    }
    return status
  }
}
