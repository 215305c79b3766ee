// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import JournalWriters
import Journals
import SimulatedDisks

extension ModelHistory {
  /// Several processes hand in a batch each: every one lets the next in before its sync.
  ///
  /// A process that is killed takes only itself along; those that wait go on.
  /// - Returns: the error of the process that failed last, if one did.
  func workTogether(_ processCount: Int, after waiting: [[[UInt8]]] = []) -> Failure? {
    attempt += 1
    var failure: Failure?
    do throws(Failure) {
      disk.isAwaited = true
      var writer = try open()
      let batch = oracle.acknowledged.count + waiting.count
      let lines = ModelOracle.lines(
        batch, attempt: attempt, from: writer.head.size, after: writer.head.lastLeafHash)
      oracle.submit(batch, lines)
      let batches = waiting + [lines]
      let floor = oracle.acknowledged.count
      disk.whileLetGo = { [unowned self] in
        disk.whileLetGo = nil
        guard processCount > 1 else { return }
        failure = workTogether(processCount - 1, after: batches)
        disk.revive()
      }
      defer { disk.whileLetGo = nil }
      let receipts = try writer.appendShared(lines)
      guard receipts.last?.treeSize == writer.head.size else { throw .poisoned }
      // What stands before a durable batch is durable.
      for lines in batches.dropFirst(oracle.acknowledged.count - floor) {
        oracle.acknowledge(lines)
      }
      // A batch that begins a segment is not shared: the others come after it.
      if disk.whileLetGo != nil, processCount > 1 {
        writer.close()
        return workTogether(processCount - 1)
      }
    } catch {
      failure = error
    }
    return failure
  }
}
