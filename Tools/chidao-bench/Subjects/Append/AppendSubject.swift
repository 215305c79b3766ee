// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import CommandLineKit
import Foundation
import Inquiries

/// `append`: one durable event by a process that has just begun, beside others that keep one
/// record.
enum AppendSubject {
  /// The command.
  static let command = Subject.command(
    "append",
    summary: LocalizedText(
      vi: "Đo “record”, cạnh sqlite3, git và task.",
      en: "Measure “record” beside sqlite3, git and task."),
    discussion: LocalizedText(
      vi: "Mỗi lần ghi là một tiến trình mới, ghi thêm một sự kiện vào bản sao của sổ. Ghi liên"
        + " tiếp trong một tiến trình thì “durability” đo.",
      en: "Each time a new process records one more event in a copy of the ledger. One after the"
        + " other within a process is what “durability” measures."),
    operands: [.benchLedger],
    examples: [
      CommandExample(
        "chidao-bench append /tmp/million",
        LocalizedText(vi: "Đo trên sổ một triệu sự kiện.", en: "Measure on a million events."))
    ]
  ) { bench in [try standing(bench, try bench.ledger())] }

  /// Holds the contest.
  private static func standing(_ bench: Bench, _ ledger: BenchLedger) throws -> Standing {
    let question = try Question(bench, ledger, status: "underway", hasDatabase: false)
    let peers = AppendPeers(bench, ledger)
    var contest = Contest(
      "append: one durable event, a new process each, to \(ledger.extent)", ours: "chidao record"
    ) { try bench.stopwatch.time(question.report()) }
    for mode in ["WAL", "DELETE"] {
      contest.enter(
        "sqlite3, one insert, FULL, \(mode)", from: "Debian sqlite3", wanted: 1,
        run: try peers.inserting(journal: mode))
    }
    contest.enter("git commit, core.fsync=all", from: "Debian git", run: try peers.committing())
    contest.enter("task add", from: "Debian taskwarrior", run: try peers.adding())
    var standing = try contest.held(rounds: bench.rounds)
    let size = try BenchLedger(path: question.copy).size
    try bench.agree("\(size)", "\(ledger.size + bench.rounds)", on: "the size of the ledger")
    try bench.stopwatch.time([Peer.sibling("chidao-replay"), "verify", question.copy])
    standing.checks = [
      "all \(bench.rounds) events are in the ledger, which “verify” finds intact",
      "task promises no durability; the others sync before they end",
    ]
    return standing
  }
}
