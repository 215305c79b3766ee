// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import JournalWriters
import Journals
import SimulatedDisks

/// An open file of a process of a simulation.
struct SimulatedFile: JournalFile {
  /// Who calls.
  let process: SimulatedProcess
  /// The name it was opened by.
  let path: JournalPath
  /// The file.
  let file: MemoryFile

  /// Writes at the end.
  func append(_ bytes: ArraySlice<UInt8>) throws(SimulatedFailure) -> Int {
    try put(bytes) { part throws(MemoryFault) in try file.append(part) }
  }

  /// Writes at an offset.
  func write(_ bytes: ArraySlice<UInt8>, at offset: Int) throws(SimulatedFailure) -> Int {
    try put(bytes) { part throws(MemoryFault) in try file.write(part, at: offset) }
  }

  /// Makes the bytes durable; where that fails, nobody will ever try again.
  func sync() throws(SimulatedFailure) {
    let machine = process.machine
    let fault = try machine.begin(.sync, path.text, by: process)
    if fault == .syncError {
      let disk = machine.store.disk
      disk.script = MemoryScript(call: disk.callCount + 1, .losesAndFails)
    }
    do throws(MemoryFault) {
      try file.sync()
    } catch {
      guard fault == .syncError else { throw .disk(error) }
      throw .inputOutput(.sync)
    }
    try process.end(after: fault)
  }

  /// Writes, or as much as the fault lets through.
  private func put(
    _ bytes: ArraySlice<UInt8>, _ body: (ArraySlice<UInt8>) throws(MemoryFault) -> Int
  ) throws(SimulatedFailure) -> Int {
    let machine = process.machine
    var fault = try machine.begin(.write, "\(path.text), \(bytes.count) bytes", by: process)
    var count = bytes.count
    let planned = machine.takePlannedCut()
    if let planned { fault = planned.fault }
    switch fault {
    case .shortWrite: count = 1 + machine.chance.below(Swift.max(1, bytes.count - 1))
    case .noSpace, .writeError, .killWithinWrite: count = machine.chance.below(bytes.count + 1)
    default: break
    }
    if let planned { count = min(planned.byteCount, bytes.count) }
    machine.note(count == bytes.count ? nil : "  \(count) bytes of them")
    do throws(MemoryFault) {
      if count > 0 { count = try body(bytes.prefix(count)) }
    } catch {
      throw .disk(error)
    }
    switch fault {
    case .noSpace: throw .noSpace
    case .writeError: throw .inputOutput(.write)
    case .misdirection: machine.misdirect(bytes, from: path)
    default: break
    }
    try process.end(after: fault)
    return count
  }
}
