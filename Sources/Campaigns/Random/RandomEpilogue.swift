// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import JournalWriters
import Journals
import SimulatedDisks

/// What happens when all processes are done: the power may be cut once more, the next process goes
/// on by itself, and everything is checked.
struct RandomEpilogue {
  /// The machine.
  private let machine: SimulatedMachine
  /// What the clients know.
  private let told: Acknowledgements
  /// How the next process opens the ledger.
  private let options: WriterOptions

  /// Comes after a simulation.
  init(_ machine: SimulatedMachine, _ told: Acknowledgements, _ options: WriterOptions) {
    self.machine = machine
    self.told = told
    self.options = options
  }

  /// Runs it and answers what is wrong.
  func run(_ outcome: inout RandomRun.Outcome) -> String? {
    if machine.chance.below(2) == 0 { machine.cutPower() }
    let store = MemoryStore(machine.store.disk.after(.killed))
    if let violation = store.disk.violations.first { return violation }
    if let harm = machine.harm { return complaint(after: harm, store) }
    if let failure = goOn(store) { return "the next process: \(failure)" }
    if machine.isRefused { return nil }
    guard let lines = DrawnDamage.lines(store) else { return "the end cannot be read" }
    if let complaint = told.complaint(about: lines, atLeast: told.size) { return complaint }
    for batch in told.batches.indices where told.batches[batch].receipts == nil {
      let isThere = told.place(of: batch, in: lines) != nil
      outcome.promises[isThere ? .openWhole : .openAbsent, default: 0] += 1
    }
    for kind in DrawnDamage.Kind.allCases {
      let trial = DrawnDamage(kind, store, lines, &machine.chance)
      switch trial.verdict {
      case .found: outcome.damages[kind, default: (0, 0, 0)].found += 1
      case .harmless: outcome.damages[kind, default: (0, 0, 0)].harmless += 1
      case .torn: outcome.damages[kind, default: (0, 0, 0)].torn += 1
      case .silent(let what): return what
      }
    }
    return nil
  }

  /// The next process records one batch more without help.
  private func goOn(_ store: MemoryStore) -> String? {
    let batch = told.begin("the next", &machine.chance)
    do throws(JournalWriteError<MemoryFault>) {
      var writer: JournalWriter<MemoryStore>
      if store.contents(.commit) != nil {
        writer = try .opening(store, options: options)
      } else {
        writer = try .creating(store, options: options)
      }
      told.acknowledge(
        batch, try writer.append(told.lines(of: batch, after: writer.head.lastLeafHash)))
    } catch .damaged(let damage) where machine.explains(damage) {
      return nil
    } catch {
      return "\(error)"
    }
    do throws(JournalError<MemoryFault>) {
      let scan = try JournalScan(store)
      if let damage = scan.damage { return "\(damage)" }
      return scan.tails.first.map { "\($0)" }
    } catch {
      return "\(error)"
    }
  }

  /// What is wrong after damage was done while processes were at work: it must be found, or all
  /// must be there.
  private func complaint(after harm: SimulatedHarm, _ store: MemoryStore) -> String? {
    do throws(JournalError<MemoryFault>) {
      if let damage = try JournalScan(store).damage {
        machine.note("the scan finds \(damage)")
        return nil
      }
    } catch {
      return "after \(harm.text): \(error)"
    }
    guard let lines = DrawnDamage.lines(store) else { return "after \(harm.text): unreadable" }
    return told.complaint(about: lines, atLeast: told.size).map { "after \(harm.text): \($0)" }
  }
}
