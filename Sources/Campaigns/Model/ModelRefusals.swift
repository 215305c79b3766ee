// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Digests
import JournalWriters
import Journals
import SimulatedDisks

/// What no crash leaves and no writer may go on from: missing or changed bytes, and strangers.
enum ModelRefusals {
  /// Tries them all.
  static func run(_ checker: ModelChecker) {
    missingBytes(checker)
    changedBytes(checker)
    strangers(checker)
    misreads(checker)
  }

  /// A ledger with so many batches.
  private static func ledger(_ batches: Int) -> ModelHistory {
    let history = ModelHistory(MemoryDisk())
    _ = history.work(upTo: batches)
    return history
  }

  /// The last segment.
  private static func lastSegment(_ history: ModelHistory) -> JournalPath {
    JournalPath(.events, history.store.allNames(.events).max() ?? SegmentName.start.text)
  }

  /// The last segment ends too early.
  private static func missingBytes(_ checker: ModelChecker) {
    for batches in 1...4 where !checker.isDone {
      let length = ledger(batches).store.contents(lastSegment(ledger(batches)))?.count ?? 0
      for cut in stride(from: 0, to: length, by: max(1, length / 16)) {
        let history = ledger(batches)
        history.store.tamper(lastSegment(history)) { $0 = Array($0.prefix(cut)) }
        requireRefusal(history, checker, "acknowledged bytes missing: refused, nothing touched") {
          if case .bytesMissing(_, let found) = $0.kind { return found == cut }
          return false
        }
      }
    }
  }

  /// A bit of the last line or of the newest slot is another.
  private static func changedBytes(_ checker: ModelChecker) {
    for batches in 2...4 where !checker.isDone {
      let length = ledger(batches).store.contents(lastSegment(ledger(batches)))?.count ?? 0
      for back in stride(from: 1, to: min(length, 160), by: 3) {
        let history = ledger(batches)
        history.store.tamper(lastSegment(history)) { $0[length - back] ^= 2 }
        requireRefusal(history, checker, "last line changed: refused, nothing touched")
      }
      for offset in stride(from: 0, to: CommitSlot.byteCount, by: 61) {
        let history = ledger(batches)
        let newest = CommitFile(bytes: history.store.contents(.commit) ?? []).newest?.index ?? 0
        history.store.tamper(.commit) { $0[newest * CommitSlot.byteCount + offset] ^= 1 }
        requireRefusal(history, checker, "newest slot changed: refused, nothing touched")
      }
    }
  }

  /// The next process must refuse and leave everything as it is.
  private static func requireRefusal(
    _ history: ModelHistory, _ checker: ModelChecker, _ what: String,
    isRight: (JournalDamage) -> Bool = { _ in true }
  ) {
    let before = history.disk.fingerprint
    let error = history.work()
    if case .damaged(let damage) = error, isRight(damage) {
      checker.count(what, failure: before == history.disk.fingerprint ? nil : "files changed")
    } else {
      checker.count(what, failure: "not refused: \(String(describing: error))")
    }
  }

  /// Somebody writes without the lock while a writer lives.
  private static func strangers(_ checker: ModelChecker) {
    let what = "stranger's bytes: refused, kept as evidence, and the next goes on"
    for turn in [1, 3] where !checker.isDone {
      let history = ModelHistory(MemoryDisk())
      var pauses = 0
      let error = history.work {
        pauses += 1
        guard pauses == turn else { return }
        history.store.tamper(lastSegment(history)) { $0 += Array("stranger\n".utf8) }
      }
      guard case .interference = error else {
        checker.count(what, failure: "not noticed: \(String(describing: error))")
        continue
      }
      let tails = history.tails()
      let next = history.continued(on: history.disk.after(.killed))
      let failure = next.work().map { "the next process fails: \($0)" } ?? next.finalComplaint()
      checker.count(what, failure: failure ?? (next.isMissing(tails) ? "no evidence" : nil))
    }
  }

  /// One bit of one read is wrong, once, while a process recovers: nothing is lost by it.
  private static func misreads(_ checker: ModelChecker) {
    for read in 1...60 {
      for position in [3, 700, 1200] where !checker.isDone {
        let history = ledger(2)
        history.store.tamper(lastSegment(history)) { $0 += Array("torn".utf8) }
        history.disk.misread = (history.disk.readCount + read, position)
        _ = history.work(upTo: 2)
        history.disk.misread = nil
        let next = history.continued(on: history.disk.after(.killed))
        let failure = next.complaint() ?? next.work().map { "\($0)" } ?? next.finalComplaint()
        checker.count(
          "misread once while recovering", failure: failure.map { "read \(read): \($0)" })
      }
    }
  }
}
