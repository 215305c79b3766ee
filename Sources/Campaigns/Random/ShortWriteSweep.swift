// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import JournalWriters
import Journals
import MerkleTrees
import SimulatedDisks

/// Every write of opening, appending and rotation, cut at every length.
///
/// After the cut the process goes on, is told that there is no space, or is killed; then the next
/// process must go on by itself and find the batch whole or absent.
struct ShortWriteSweep {
  /// What happens after the cut.
  private static let ends: [(fault: RandomFault, what: String)] = [
    (.shortWrite, "write cut at every length, and it goes on"),
    (.noSpace, "write cut at every length, then ENOSPC"),
    (.killWithinWrite, "write cut at every length, then kill −9"),
  ]
  /// Every so many-th length is tried where there are only seconds.
  private static let quickStride = 3

  /// Five lines, of which three are there.
  private let lines = LedgerFixture.lines(5, text: String(repeating: "báo cáo ", count: 12))
  /// The ledger with three lines.
  private let base: MemoryDisk
  /// How the process opens it.
  private let options: WriterOptions

  /// Makes the ledger; a small segment makes the next batch rotate.
  private init(rotates: Bool) throws(JournalWriteError<MemoryFault>) {
    options = WriterOptions(segmentByteCount: rotates ? 100 : 1 << 20)
    let store = MemoryStore()
    var writer = try JournalWriter<MemoryStore>.creating(store)
    for line in lines[..<3] { _ = try writer.append([line]) }
    writer.close()
    base = store.disk
  }

  /// Adds the sweep to a report.
  static func run(_ report: inout CampaignReport, isQuick: Bool) {
    for end in ends { report.expect(end.what) }
    do throws(JournalWriteError<MemoryFault>) {
      for rotates in [false, true] {
        let sweep = try ShortWriteSweep(rotates: rotates)
        let batchByteCount = sweep.lines[3...].reduce(0) { $0 + $1.count + 1 }
        // The writes: the newest slot again, the batch, the next slot, its version.
        for (write, count) in [CommitSlot.byteCount, batchByteCount, CommitSlot.byteCount, 1]
          .enumerated()
        {
          let step = isQuick && count == CommitSlot.byteCount ? quickStride : 1
          for length in stride(from: 0, to: count, by: step) {
            for end in ends where length > 0 || end.fault != .shortWrite {
              let cut = PlannedCut(precedingCount: write, byteCount: length, fault: end.fault)
              sweep.attempt(cut, end.what, &report)
            }
          }
        }
      }
    } catch {
      report.fail("short writes: \(error)")
    }
  }

  /// Tries one cut.
  private func attempt(_ cut: PlannedCut, _ what: String, _ report: inout CampaignReport) {
    let machine = SimulatedMachine(base.after(.killed), cut)
    let process = SimulatedProcess("writer", on: machine)
    var isAcknowledged = false
    do throws(JournalWriteError<SimulatedFailure>) {
      var writer = try JournalWriter<SimulatedStore>.opening(
        SimulatedStore(process: process), options: options)
      isAcknowledged = try writer.append(Array(lines[3...])).count == 2
    } catch {
      if cut.fault == .shortWrite {
        return report.count(what, failure: "\(cut): \(error)")
      }
    }
    if cut.fault == .shortWrite, !isAcknowledged || machine.plannedCut != nil {
      return report.count(what, failure: "\(cut): not acknowledged, or never cut")
    }
    if let failure = next(machine.store, isAcknowledged) {
      return report.count(what, failure: "\(cut): \(failure)")
    }
    report.count(what, passed: 1, of: 1)
  }

  /// What is wrong when the next process goes on.
  private func next(
    _ store: MemoryStore, _ isAcknowledged: Bool
  ) -> JournalWriteError<MemoryFault>? {
    do throws(JournalWriteError<MemoryFault>) {
      var writer = try JournalWriter<MemoryStore>.opening(store, options: options)
      let size = writer.head.size
      guard size == 5 || !isAcknowledged && size == 3 else { return .poisoned }
      let last = writer.head.lastLeafHash
      _ = try writer.append([LedgerFixture.line(size, after: last)])
      writer.close()
    } catch {
      return error
    }
    guard let found = DrawnDamage.lines(store), lines.starts(with: found.dropLast()),
      (try? JournalScan(store))?.damage == nil
    else { return .poisoned }
    return nil
  }
}
