// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import PosixFiles
import Synchronization

/// Processes that all expect the same state and race to change it: exactly one wins.
struct Races {
  /// The real binary.
  let program: RealProgram
  /// Where everything lies.
  let folder: ScratchFolder
  /// How many race.
  let racers: Int

  /// Runs so many races for a size and for a subject.
  func run(_ rounds: Int, into report: inout CampaignReport) throws {
    let ledger = folder["race"]
    var journal = try program.makeLedger(ledger)
    try program.append(try RealBatch(1, prefix: "prize", in: folder), to: ledger, &journal)
    var size = 2
    var last = 1
    for round in 0..<rounds {
      let isSize = round.isMultiple(of: 2)
      let option = isSize ? ["--expect-size", "\(size)"] : ["--expect", "prize-0=\(last)"]
      let files = try (0..<racers).map { try renaming(round, $0) }
      let ends = Mutex<[ProgramRun]>([])
      let (program, racers) = (program, racers)
      Workers.forEach(racers, threads: racers) { racer, _ in
        let run = ProgramRun(program.appendWords(files[racer].file, to: ledger) + option)
        ends.withLock { $0.append(run) }
      }
      let runs = ends.withLock { $0 }
      let winners = runs.filter(\.isFine)
      report.count(
        isSize ? "races for --expect-size: one winner" : "races for --expect: one winner",
        failure: winners.count == 1 ? nil : "\(winners.count) winners of \(racers)")
      for file in files { journal.submit([file.name]) }
      for run in winners { journal.take(receiptsIn: run.output) }
      last = size
      size += winners.count
      let current = isSize ? "\(size)" : "#\(last)"
      for loser in runs where !loser.isFine {
        report.count(
          "losers told the current state, status 1",
          failure: loser.end == .exited(1) && loser.messages.contains(current)
            ? nil : loser.summary)
      }
    }
    report.count(
      "ledger of races: each winner once",
      failure: journal.fault(inLedgerAt: ledger, isSettled: true))
  }

  /// A batch that gives the party of the race a new name.
  private func renaming(_ round: Int, _ racer: Int) throws -> (name: String, file: String) {
    let name = "race-\(round)-\(racer)"
    let line =
      "{\"specversion\":\"1.0\",\"id\":\"\(name)\",\"source\":\"\(RealProgram.origin)\","
      + "\"type\":\"party.renamed\",\"subject\":\"prize-0\","
      + "\"time\":\"2026-01-02T00:00:00+07:00\",\"actor\":\"campaign\","
      + "\"data\":{\"name\":\"\(name)\"}}\n"
    return (name, try folder.write(line, to: "\(name).jsonl"))
  }
}
