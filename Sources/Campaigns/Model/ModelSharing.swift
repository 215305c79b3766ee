// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import JournalWriters
import Journals
import SimulatedDisks

/// Processes that share a sync, and what may befall each of them.
enum ModelSharing {
  /// The number of processes.
  private static let processCount = 3
  /// Segments that hold everything, and such that one of the batches begins another.
  private static let segmentByteCounts = [1 << 20, ModelOracle.segmentByteCount]

  /// Every call fails, each process is killed at every call, and the power is cut at every call.
  static func run(_ checker: ModelChecker) {
    for segmentByteCount in segmentByteCounts {
      share(segmentByteCount, checker)
      for (kind, what) in [
        (MemoryScript.Kind.crashes, "one of three killed at a call"),
        (.crashesHalfWay, "one of three killed within a write"),
        (.losesAndFails, "a sync or write of one of three fails, its pages marked clean"),
        (.writesHalfAndFails, "a write of one of three fails half way"),
      ] {
        sweep(kind, what, segmentByteCount, checker)
      }
      share(segmentByteCount, checker, isCutAtEachCall: true)
    }
  }

  /// All goes well until the power is cut, at the end or at each call.
  private static func share(
    _ segmentByteCount: Int, _ checker: ModelChecker, isCutAtEachCall: Bool = false
  ) {
    let what = "power cut while three share a sync, and after it"
    let history = begun(segmentByteCount)
    if isCutAtEachCall {
      history.disk.observer = { [unowned history] in checker.cutPower(what, history, depth: 0) }
    }
    let failure = history.workTogether(processCount)
    history.disk.observer = nil
    checker.count("three processes share a sync", failure: failure.map { "\($0)" } ?? all(history))
    checker.cutPower(what, history, depth: 0)
  }

  /// Something befalls one of the processes, at every call in turn.
  private static func sweep(
    _ kind: MemoryScript.Kind, _ what: String, _ segmentByteCount: Int, _ checker: ModelChecker
  ) {
    for call in 1... {
      guard !checker.isDone else { return }
      let history = begun(segmentByteCount)
      history.disk.script = MemoryScript(call: history.disk.callCount + call, kind)
      _ = history.workTogether(processCount)
      guard history.disk.struckCall != nil else { return }
      history.disk.script = nil
      history.disk.revive()
      checker.count("\(what): a reader", failure: history.complaint())
      checker.cutPower("\(what), then a power cut", history, depth: 0)
      let next = history.continued(on: history.disk.after(.killed))
      ModelSweeps.goOn(next, checker, "\(what), then another, then a power cut")
    }
  }

  /// A ledger with one batch.
  private static func begun(_ segmentByteCount: Int) -> ModelHistory {
    let history = ModelHistory(MemoryDisk(), segmentByteCount: segmentByteCount)
    _ = history.work(upTo: 1)
    return history
  }

  /// What is wrong where everybody must have been told of success.
  private static func all(_ history: ModelHistory) -> String? {
    guard history.oracle.acknowledged.count == 1 + processCount else {
      return "\(history.oracle.acknowledged.count) batches were acknowledged"
    }
    return history.finalComplaint()
  }
}
