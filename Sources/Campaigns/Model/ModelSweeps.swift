// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import JournalWriters
import Journals
import SimulatedDisks

/// The histories that the model goes through.
enum ModelSweeps {
  /// Creation, four batches with a rotation, power cuts at every call, and again in the recovery;
  /// readers and a second writer beside it.
  static func firstDay(_ checker: ModelChecker) {
    let history = ModelHistory(MemoryDisk())
    history.disk.observer = { [unowned history] in
      checker.cutPower(
        "power cut at a call of creation, appending, rotation", history, depth: 1)
      beside(history, checker)
    }
    finish(history, checker, "power cut at a call of creation, appending, rotation", depth: 1)
  }

  /// The same day with writes that do half their work and say so.
  static func shortWrites(_ checker: ModelChecker) {
    let what = "power cut while every write comes short"
    let history = ModelHistory(MemoryDisk())
    history.disk.isShortOfBreath = true
    history.disk.observer = { [unowned history] in
      checker.cutPower(what, history, depth: 0)
    }
    finish(history, checker, what, depth: 0)
  }

  /// Every call fails once; the next process goes on with what memory holds until the power is cut.
  static func faults(_ checker: ModelChecker) {
    for kind in [MemoryScript.Kind.losesAndFails, .writesHalfAndFails] {
      for call in 1...callCount where !checker.isDone {
        let history = ModelHistory(MemoryDisk())
        history.disk.script = MemoryScript(call: call, kind)
        let error = history.work()
        history.disk.script = nil
        guard let struck = history.disk.struckCall else { continue }
        let what = "\(name(of: struck, kind)), then a power cut"
        if error == nil, struck == .sync || struck == .write {
          checker.count(what, failure: "call \(call) failed and nobody was told")
        }
        checker.count(what, failure: history.complaint())
        checker.cutPower(what, history, depth: 0)
        goOn(history.continued(on: history.disk.after(.killed)), checker, what)
      }
    }
  }

  /// The process is killed at every call; the next one goes on with what memory holds until the
  /// power is cut.
  static func kills(_ checker: ModelChecker) {
    for kind in [MemoryScript.Kind.crashes, .crashesHalfWay] {
      for call in 1...callCount where !checker.isDone {
        let history = ModelHistory(MemoryDisk())
        history.disk.script = MemoryScript(call: call, kind)
        _ = history.work()
        let next = history.continued(on: history.disk.after(.killed))
        checker.count("killed (kill −9) at a call: a reader", failure: next.complaint())
        goOn(next, checker, "killed (kill −9) at a call, then a power cut")
      }
    }
  }

  /// A process is killed within a batch, the next one at every call of its recovery, and the third
  /// goes on with what memory holds until the power is cut.
  static func killsInRecovery(_ checker: ModelChecker) {
    let what = "killed at a call of the recovery, then a power cut"
    checker.expect(what)
    for call in 1...80 where !checker.isDone {
      guard let first = killedWithTail() else {
        return checker.count(what, failure: "no kill leaves a tail")
      }
      let second = first.continued(on: first.disk.after(.killed))
      second.disk.script = MemoryScript(call: call, .crashes)
      _ = second.work()
      guard !second.isOpen else { return }
      let third = second.continued(on: second.disk.after(.killed))
      goOn(third, checker, what)
    }
  }

  /// A history that was killed within its second batch, so that it needs recovery.
  private static func killedWithTail() -> ModelHistory? {
    for call in 1...20 {
      let history = ModelHistory(MemoryDisk())
      _ = history.work(upTo: 1)
      history.disk.script = MemoryScript(call: history.disk.callCount + call, .crashes)
      _ = history.work(upTo: 2)
      let next = history.continued(on: history.disk.after(.killed))
      if !next.tails().isEmpty { return next }
    }
    return nil
  }

  /// A copy without a commit file, none of which is durable, is adopted and written to.
  static func copies(_ checker: ModelChecker) {
    let what = "power cut after a copy was adopted"
    let original = ModelHistory(MemoryDisk())
    _ = original.work(upTo: 3)
    let copy = original.continued(on: MemoryDisk())
    do throws(JournalWriteError<MemoryFault>) {
      try copy.takeCopy(of: original.store)
      let writer = try JournalWriter<MemoryStore>.adopting(
        copy.store, options: copy.options)
      writer.close()
    } catch {
      return checker.count(what, failure: "\(error)")
    }
    checker.cutPower(what, copy, depth: 0)
    goOn(copy, checker, what)
  }

  /// The next process works while the power is cut at each of its calls.
  static func goOn(_ history: ModelHistory, _ checker: ModelChecker, _ what: String) {
    history.disk.observer = { [unowned history] in
      checker.cutPower(what, history, depth: 0)
    }
    // One batch more than there is: it takes the place of the older slot.
    finish(
      history, checker, what, depth: 0,
      upTo: min(history.oracle.acknowledged.count + 2, ModelOracle.batchSizes.count))
    guard !checker.isDone else { return }
    let error = history.work()
    checker.count(
      "the machine goes on by itself",
      failure: error.map { "\(what): \($0)" } ?? history.finalComplaint().map { "\(what): \($0)" })
  }

  /// Lets a process do its work, and cuts the power once more at the end.
  private static func finish(
    _ history: ModelHistory, _ checker: ModelChecker, _ what: String, depth: Int,
    upTo end: Int = ModelOracle.batchSizes.count
  ) {
    let error = history.work(upTo: end)
    history.disk.observer = nil
    if let error { checker.count(what, failure: "the process fails: \(error)") }
    checker.cutPower(what, history, depth: depth)
  }

  /// A reader looks and a second writer knocks while the first is at work.
  private static func beside(_ history: ModelHistory, _ checker: ModelChecker) {
    checker.count("reader beside the writer", failure: history.complaint())
    guard history.isOpen else { return }
    let failure = history.disk.aside { () -> String? in
      do throws(JournalWriteError<MemoryFault>) {
        try JournalWriter<MemoryStore>.opening(history.store, options: history.options).close()
        return "a second writer was let in"
      } catch {
        if case .busy = error { return nil }
        // A ledger that is being created is none yet.
        return error == .notALedger || error == .unanchored ? nil : "\(error)"
      }
    }
    checker.count("second writer refused", failure: failure)
  }

  /// The number of calls of a day without mishap.
  private static let callCount: Int = {
    let history = ModelHistory(MemoryDisk())
    _ = history.work()
    return history.disk.callCount
  }()

  /// What a fault is called.
  private static func name(of call: MemoryCall, _ kind: MemoryScript.Kind) -> String {
    switch call {
    case .sync where kind == .losesAndFails: "fsync of a file fails and marks its pages clean"
    case .sync: "fsync of a file fails"
    case .write where kind == .losesAndFails: "write fails"
    case .write: "write fails half way"
    case .folderSync: "fsync of a folder fails"
    case .lock, .open, .create, .nameChange: "another call fails"
    }
  }
}
