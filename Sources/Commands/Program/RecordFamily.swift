// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Directives
import EventCoding
import Inquiries
import LedgerEngine
import PosixStores
import Reports

/// `record`: one sub-command for each thing that a clerk or an agency does.
enum RecordFamily {
  /// The command.
  static let command = Command(
    "record",
    summary: .say(
      "Ghi một việc: thông báo, nhiệm vụ, giao việc, báo cáo, gia hạn, đôn đốc…",
      "Record one thing: a notice, a directive, an assignment, a report, an extension…"),
    subcommands: RecordCommands.all.map(subcommand))

  /// The command of one thing.
  private static func subcommand(_ kind: any RecordCommand.Type) -> Command {
    Command(
      kind.description.changed { $0.options += WriteOptions.record + WriteOptions.recording },
      common: [.actor, .json]
    ) { (run) throws(CommandFailure) in try record(kind, run) }
  }

  /// Records one thing.
  private static func record(
    _ kind: any RecordCommand.Type, _ run: CommandRun
  ) throws(CommandFailure) -> CommandStatus {
    let actor = try run.actor()
    let store = try run.openStore(try run.ledgerPath())
    var ledger = try run.openLedger(store)
    let run = run.speaking(in: ledger.index.offset)
    let intents = try run.asking(&ledger) { (ledger) throws(CommandFailure) in
      try run.signedWhereAsked(try typed(kind, actor, ledger, run), ledger.coder)
    }
    let notes = RecordNotes(run: run)
    try run.asking(&ledger) { ledger in notes.explain(intents, ledger.index) }
    let result = try run.submit(intents, to: &ledger) { _ in nil }
    let sentences = try run.asking(&ledger) { ledger in notes.sentences(intents, ledger.index) }
    let status = run.report(result, sentences: sentences)
    if case .recorded(let receipts) = result, receipts.contains(where: { !$0.wasRecorded }) {
      notes.consequences(of: intents)
    }
    if case .recorded = result {
      try run.rebuildWhereAsked(ledger, store)
      run.indexWhereDue(ledger.index, ledger.coder, in: store)
    }
    return status
  }

  /// The intents of what was typed.
  ///
  /// Apart, so that nobody else holds the index when the ledger changes it: it would be copied.
  private static func typed(
    _ kind: any RecordCommand.Type, _ actor: ActorID, _ ledger: borrowing Ledger<PosixStore>,
    _ run: CommandRun
  ) throws(CommandFailure) -> [Intent] {
    try TypedRecord.intents(of: kind, actor, ledger.index, ledger.coder, run)
  }
}
