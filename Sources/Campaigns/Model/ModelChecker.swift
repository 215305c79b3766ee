// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import JournalWriters
import Journals
import SimulatedDisks

/// Takes the disks that a power cut may leave, one by one, and lets the production code go on from
/// each.
final class ModelChecker {
  /// What came of it.
  private(set) var report: CampaignReport
  /// How far crash states are enumerated.
  private let bound: CrashBound
  /// Whether states that differ only in an invalid slot are one, before the second power cut.
  private let isMerging: Bool
  /// Whether the first failure is enough.
  private let stopsEarly: Bool
  /// Where chance stands.
  private var chance: Chance
  /// The states that were tried, with what the clients knew.
  private var tried: Set<[Int]> = []
  /// The states from which a second power cut was tried.
  private var triedTwice: Set<[Int]> = []
  /// How many points were enumerated, how many of them not wholly, and how many states were met.
  private var points = (all: 0, bounded: 0, states: 0)

  /// Begins.
  init(_ settings: CampaignSettings, bound: CrashBound) {
    report = CampaignReport(name: "model", seed: settings.seed)
    self.bound = bound
    isMerging = settings.isQuick
    stopsEarly = settings.flags.contains("stop")
    chance = Chance(seed: settings.seed)
  }

  /// Whether there is nothing more to find out.
  var isDone: Bool { stopsEarly && report.failureCount > 0 }

  /// Counts one trial.
  func count(_ what: String, failure: String?) { report.count(what, failure: failure) }

  /// Begins a row.
  func expect(_ what: String) { report.expect(what) }

  /// The report, with how far the enumeration went.
  func finished() -> CampaignReport {
    var report = report
    let (all, bounded, states) = points
    report.note(
      "\(CampaignReport.grouped(states)) crash states at \(CampaignReport.grouped(all)) points,"
        + " \(CampaignReport.grouped(tried.count)) of them distinct; all combinations up to"
        + " \(CampaignReport.grouped(bound.combinationLimit)) a file and a point, beyond that, at"
        + " \(CampaignReport.grouped(bounded)) points, every prefix, suffix, single omission and"
        + " single choice, and \(bound.sampleCount) samples")
    report.note(
      isMerging
        ? "before the second power cut, states that differ only in a slot that is no slot are one"
        : "the second power cut is tried from every distinct state")
    return report
  }

  /// Tries every state that a power cut may leave of a history now.
  ///
  /// - Parameters:
  ///   - depth: how many power cuts may follow, each inside the recovery from the one before.
  ///   - evidence: the tails of which some copy must be left.
  func cutPower(
    _ what: String, _ history: ModelHistory, depth: Int, evidence: [[UInt8]] = []
  ) {
    guard !isDone else { return }
    points.all += 1
    // Points are nested, so each draws from its own generator.
    var draw = Chance(seed: chance.next())
    let isWhole = history.disk.forEachCrashState(bound, &draw) { disk in
      guard !isDone else { return }
      points.states += 1
      let next = history.continued(on: disk)
      let key = [
        disk.fingerprint, next.oracle.identity, evidence.count,
      ]
      guard tried.insert(key).inserted else { return report.count(what, passed: 1, of: 1) }
      let failure = failure(of: next, what, depth: depth, evidence: evidence)
      report.count(what, failure: failure)
    }
    if !isWhole { points.bounded += 1 }
  }

  /// Lets readers look and the next process work; answers what was wrong.
  private func failure(
    of history: ModelHistory, _ what: String, depth: Int, evidence: [[UInt8]]
  ) -> String? {
    if let complaint = history.complaint() { return "after the power cut \(complaint)" }
    if history.isMissing(evidence) { return "no evidence is left of what was never acknowledged" }
    let tails = history.tails()
    let again = depth > 0 && triedTwice.insert(state(of: history)).inserted
    if again {
      history.disk.observer = { [unowned self] in
        guard !history.isOpen else { return }
        cutPower(ModelCampaign.secondCut, history, depth: depth - 1, evidence: tails)
      }
    }
    let error = history.work()
    history.disk.observer = nil
    if let error { return "the next process fails: \(error)" }
    if history.isMissing(tails) { return "the recovery left no evidence" }
    return history.finalComplaint().map { "after the recovery \($0)" }
  }

  /// A number for the state of a history, for the second power cut.
  private func state(of history: ModelHistory) -> [Int] {
    let known = [history.oracle.identity]
    guard isMerging, let bytes = history.store.contents(.commit) else {
      return [history.disk.fingerprint] + known
    }
    let commit = CommitFile(bytes: bytes)
    var hasher = Hasher()
    hasher.combine(commit.slots)
    for folder in JournalFolder.allCases {
      for name in history.store.allNames(folder).sorted() where name != "commit" {
        hasher.combine(name)
        (history.store.contents(JournalPath(folder, name)) ?? []).withUnsafeBytes {
          hasher.combine(bytes: $0)
        }
      }
    }
    return [hasher.finalize()] + known
  }
}
