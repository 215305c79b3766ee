// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// Processes that race to change one thing, or to send the same: each race has one winner.
struct Races {
  /// The real binary.
  private let program: RealProgram
  /// Where everything lies.
  private let folder: ScratchFolder
  /// How many race.
  private let racers: Int
  /// The ledger.
  private let ledger: String
  /// What the clients know.
  private var journal: AcknowledgementJournal
  /// How many events there are.
  private var size = 2
  /// The last event about what is raced for.
  private var version = 1

  /// Makes a ledger with a party that many want to rename.
  init(_ program: RealProgram, _ folder: ScratchFolder, racers: Int) throws {
    self.program = program
    self.folder = folder
    self.racers = racers
    ledger = folder["race"]
    journal = try program.makeLedger(ledger)
    try program.append(try RealBatch(1, prefix: "prize", in: folder), to: ledger, &journal)
  }

  /// Runs so many races of each kind.
  mutating func run(_ rounds: Int, into report: inout CampaignReport) throws {
    for round in 0..<rounds {
      try race("--expect-size", "\(size)", "size-\(round)", into: &report) {
        (current: $0.size, "holds \($0.size) events", "đang có \($0.size) sự kiện")
      }
      try race("--expect", "prize-0=\(version)", "version-\(round)", into: &report) {
        (current: $0.version, "is #\($0.version), not", "là #\($0.version), không phải")
      }
      try sendTogether(round, into: &report)
    }
    report.count(
      "ledger of races: each winner once",
      failure: journal.fault(inLedgerAt: ledger, isSettled: true))
  }

  /// Races once: every racer expects the same, and half of them read Vietnamese.
  ///
  /// - Parameter told: what losers are told after the race, in English and in Vietnamese.
  private mutating func race(
    _ option: String, _ expected: String, _ prefix: String, into report: inout CampaignReport,
    _ told: (Races) -> (current: Int, english: String, vietnamese: String)
  ) throws {
    let entries = try (0..<racers).map { try renaming("\(prefix)-\($0)") }
    let runs = together(entries.map(\.file), [option, expected])
    for entry in entries { journal.submit([entry.name]) }
    let winners = runs.filter(\.isFine)
    report.count(
      "races for \(option): one winner",
      failure: winners.count == 1 ? nil : "\(winners.count) winners of \(racers)")
    for run in winners { journal.take(receiptsIn: run.output) }
    version = winners.isEmpty ? version : size
    size += winners.count
    let words = told(self)
    for (racer, run) in runs.enumerated() where !run.isFine {
      // Thousands are grouped, by either mark.
      let said = run.messages.filter { $0 != "," && $0 != "." }
      let sentence = Self.language(racer) == "en" ? words.english : words.vietnamese
      let wanted = sentence.filter { $0 != "," && $0 != "." }
      report.count(
        "losers told the current state in their language, status 1",
        failure: run.end == .exited(1) && run.output.isEmpty && said.contains(wanted)
          ? nil : run.summary)
    }
  }

  /// All racers send the same batch at once: it is recorded once, and all get the same receipts.
  private mutating func sendTogether(_ round: Int, into report: inout CampaignReport) throws {
    let batch = try RealBatch(3, prefix: "same-\(round)", in: folder)
    journal.submit(batch.names)
    let runs = together(Array(repeating: batch.file, count: racers), [])
    for run in runs {
      let told = journal.take(receiptsIn: run.output)
      report.count(
        "the same batch sent by all at once: the same receipts",
        failure: run.isFine && told == batch.names && run.output == runs[0].output
          ? nil : run.summary)
    }
    size += batch.names.count
  }

  /// Appends a file by each racer at once, and answers what came of each.
  private func together(_ files: [String], _ options: [String]) -> [ProgramRun] {
    let runs = Mutex<[Int: ProgramRun]>([:])
    let (program, ledger) = (program, ledger)
    Workers.forEach(files.count, threads: files.count) { racer, _ in
      let words = program.appendWords(files[racer], to: ledger, in: Self.language(racer))
      let run = ProgramRun(words + options)
      runs.withLock { $0[racer] = run }
    }
    return runs.withLock { runs in files.indices.compactMap { runs[$0] } }
  }

  /// The language that a racer reads.
  private static func language(_ racer: Int) -> String { racer.isMultiple(of: 2) ? "en" : "vi" }

  /// A batch that gives the party of the race a new name.
  private func renaming(_ name: String) throws -> (name: String, file: String) {
    let line =
      "{\"specversion\":\"1.0\",\"id\":\"\(name)\",\"source\":\"\(RealProgram.origin)\","
      + "\"type\":\"party.renamed\",\"subject\":\"prize-0\","
      + "\"time\":\"2026-01-02T00:00:00+07:00\",\"actor\":\"campaign\","
      + "\"data\":{\"name\":\"\(name)\"}}\n"
    return (name, try folder.write(line, to: "\(name).jsonl"))
  }
}
