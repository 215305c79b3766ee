// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc

/// What must hold after a command on a ledger was disturbed, whatever disturbed it.
struct RealTrial {
  /// The program.
  let program: RealProgram
  /// What was disturbed.
  let scenario: RealScenario
  /// The ledger.
  let ledger: String
  /// How far the clients know.
  var journal: AcknowledgementJournal
  /// Events that are submitted afterwards.
  let next: RealBatch

  /// The statuses with which a command that met a fault may end.
  ///
  /// Neither a verdict on the ledger nor a word about the input: the fault is the system's.
  private static let statuses: Set<Int32> = [0, 70, 73, 74, 76, 77]

  /// Prepares a trial.
  ///
  /// - Parameter journal: what clients knew before the command.
  init(
    _ program: RealProgram, _ scenario: RealScenario, at ledger: String,
    _ journal: AcknowledgementJournal, next: RealBatch
  ) {
    self.program = program
    self.scenario = scenario
    self.ledger = ledger
    self.next = next
    self.journal = journal
  }

  /// What is wrong after the disturbed command, or nil.
  ///
  /// - Parameter mayBeMute: whether the fault was in the stream of messages itself.
  mutating func fault(after run: ProgramRun, mayBeMute: Bool = false) -> String? {
    journal.submit(scenario.names)
    let told = journal.take(receiptsIn: run.output)
    if let fault = Self.fault(of: run, told: told, names: scenario.names, mayBeMute: mayBeMute) {
      return fault
    }
    if let fault = faultInClaim(of: run) { return fault }
    return faultInSequel()
  }

  /// What is wrong with how a command ended and what it said.
  private static func fault(
    of run: ProgramRun, told: [String], names: [String], mayBeMute: Bool
  ) -> String? {
    let lines = run.messages.split(separator: "\n")
    guard lines.allSatisfy({ $0.hasPrefix("chidao: ") }) else {
      return "it says something strange: \(run.summary)"
    }
    switch run.end {
    case .killed(SIGKILL): return nil
    case .killed(let signal): return "it died of signal \(signal)"
    case .exited(let status):
      guard statuses.contains(status) else { return "it ended with status \(run.summary)" }
      if status == 0, told != names { return "it ended well without all receipts" }
      if status != 0, !mayBeMute, lines.isEmpty, status != 70 { return "no word of \(run.end)" }
      if lines.contains(where: { !$0.hasSuffix(".") }) { return "half a sentence: \(run.summary)" }
      return nil
    }
  }

  /// What is wrong with what it said of the ledger.
  private func faultInClaim(of run: ProgramRun) -> String? {
    guard journal.receipts.count + scenario.names.count > 1 || scenario.template != nil,
      FileManager.default.fileExists(atPath: ledger + "/commit")
    else { return nil }
    guard let names = AcknowledgementJournal.names(inLedgerAt: ledger) else {
      return "the ledger cannot be read afterwards"
    }
    let isThere = names.contains(scenario.names[0])
    if run.messages.contains("Nothing was recorded"), isThere {
      return "it says that nothing was recorded, and something was"
    }
    if run.end == .exited(70), !isThere { return "it says committed, and it is not" }
    guard !names.isEmpty else { return nil }
    return journal.fault(inLedgerAt: ledger, isSettled: false)
  }

  /// What is wrong with the commands that follow: the same again, then another.
  private mutating func faultInSequel() -> String? {
    let again = ProgramRun(scenario.words(program, on: ledger))
    let told = journal.take(receiptsIn: again.output)
    if scenario.batch == nil {
      // Who makes a ledger a second time is told that there is one.
      guard again.isFine || again.end == .exited(73) else { return "init again: \(again.summary)" }
    } else if !again.isFine || told != scenario.names {
      return "the same again: \(again.summary)"
    }
    journal.submit(next.names)
    let run = ProgramRun(program.appendWords(next.file, to: ledger))
    guard run.isFine, journal.take(receiptsIn: run.output) == next.names else {
      return "the next append: \(run.summary)"
    }
    return journal.fault(inLedgerAt: ledger, isSettled: true)
  }
}
