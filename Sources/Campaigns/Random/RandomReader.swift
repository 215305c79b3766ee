// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Journals
import SimulatedDisks

/// A client that reads again and again, without the lock.
final class RandomReader {
  /// Its process.
  private let process: SimulatedProcess
  /// What all clients know.
  private let told: Acknowledgements
  /// The ledger as it saw it last.
  private var last: JournalReader<SimulatedStore>?
  /// The lines that it saw then.
  private var lines: [[UInt8]] = []
  /// The start of the machine at which it saw them.
  private var startCount = 0

  /// A client with a process.
  init(_ process: SimulatedProcess, _ told: Acknowledgements) {
    self.process = process
    self.told = told
  }

  /// Reads so many times.
  func work(readCount: Int) {
    for _ in 0..<readCount where told.failure == nil {
      let wasCreated = told.isCreated
      do throws(JournalError<SimulatedFailure>) {
        try look()
      } catch {
        judge(error, wasCreated)
        process.restart()
      }
      process.sleep(microseconds: process.machine.chance.below(20_000))
    }
  }

  /// Reads all there is, and holds it against what was told before.
  private func look() throws(JournalError<SimulatedFailure>) {
    let floor = told.size
    if startCount != process.machine.startCount {
      // What was seen and not acknowledged may go with the power.
      (last, lines, startCount) = (nil, [], process.machine.startCount)
    }
    let reader: JournalReader<SimulatedStore>
    if let last {
      reader = try last.reopened()
    } else {
      reader = try JournalReader(SimulatedStore(process: process))
    }
    var seen: [[UInt8]] = []
    try reader.forEachLine { _, bytes in
      seen.append(bytes.withUnsafeBytes { [UInt8]($0) })
      return true
    }
    process.machine.note("\(process.name) reads \(seen.count) lines")
    last = reader
    defer { lines = seen }
    told.noteRead()
    if process.machine.harm != nil { return }
    if let complaint = told.complaint(about: seen, atLeast: floor) {
      told.fail("\(process.name): \(complaint)")
    }
    if !seen.starts(with: lines) { told.fail("\(process.name) no longer sees what it saw") }
  }

  /// Whether a fault explains an error.
  private func judge(_ error: JournalError<SimulatedFailure>, _ wasCreated: Bool) {
    process.machine.note("\(process.name) is told: \(error)")
    switch error {
    case .source(.disk): break
    case .source: return
    case .notALedger where !wasCreated: return
    case .damaged where process.machine.harm != nil: return
    case .damaged(let damage) where process.machine.explains(damage): return
    case .shrunk where process.machine.harm != nil: return
    default: break
    }
    told.fail("\(process.name) is told: \(error)")
  }
}
