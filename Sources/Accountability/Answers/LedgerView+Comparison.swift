// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

extension LedgerView {
  /// What differs between this view and a later one of the same ledger.
  ///
  /// - Complexity: linear in the events about the directives that can differ; those are all of
  ///   them, unless the views differ only in knowledge and nothing new concerns parties, policies,
  ///   calendars or retractions.
  public func comparison(with other: LedgerView) -> ViewComparison {
    let new = other.knownCount > knownCount ? knownCount..<other.knownCount : 0..<0
    let newlyRetracted = other.retracted
      .filter { retraction(of: $0.key) == nil }
      .sorted { $0.key < $1.key }
      .map { Cited($0.key, [$0.value]) }
    let runs = forEachRun(of: directives(thatMayDifferFrom: other)[...]) { run in
      run.flatMap { directive in
        changes(
          in: directive, from: obligations(of: directive), to: other.obligations(of: directive))
      }
    }
    return ViewComparison(
      newEvents: new.map { SequenceNumber(UInt64($0)) }, newlyRetracted: newlyRetracted,
      changes: Array(runs.joined()))
  }

  /// The directives whose values may differ in another view, in the order of the documents.
  private func directives(thatMayDifferFrom other: LedgerView) -> [DirectiveID] {
    let every = other.directives() + directives()
    var wanted: Set<DirectiveID>?
    let isSameQuestion =
      at == other.at && policy == other.policy && viewpoint.count == other.viewpoint.count
    let between = Swift.min(knownCount, other.knownCount)..<Swift.max(knownCount, other.knownCount)
    if isSameQuestion {
      var bodies: [EventBody] = []
      for wave in between.waves(of: Self.readingCount) {
        if !index.isWhole { index.readAhead(wave.map { SequenceNumber(UInt64($0)) }) }
        bodies += index.events[wave].map(\.body)
      }
      if bodies.allSatisfy(\.concernsOneDirective) {
        wanted = Set(bodies.compactMap(\.directive))
      }
    }
    var seen: Set<DirectiveID> = []
    return every.filter { (wanted?.contains($0) ?? true) && seen.insert($0).inserted }
  }

  /// The values of one directive that differ.
  private func changes(
    in directive: DirectiveID, from before: [Obligation], to after: [Obligation]
  ) -> [JudgedChange] {
    let old = Dictionary(uniqueKeysWithValues: before.map { ($0.id.origin, $0) })
    let new = Dictionary(uniqueKeysWithValues: after.map { ($0.id.origin, $0) })
    var changes: [JudgedChange] = []
    for origin in Set(old.keys).union(new.keys).sorted() {
      for field in JudgedField.allCases {
        let (first, second) = (old[origin]?.value(of: field), new[origin]?.value(of: field))
        if first?.value == second?.value { continue }
        changes.append(
          JudgedChange(
            obligation: ObligationID(directive: directive, origin: origin), field: field,
            before: first, after: second))
      }
    }
    return changes
  }
}

extension EventBody {
  /// Whether only the directive that the event is about can look different for it.
  fileprivate var concernsOneDirective: Bool {
    if directive != nil { return true }
    return switch self {
    case .noticeIssued, .petitionRaised, .petitionAnswered, .inspectionConcluded,
      .measureRecorded:
      true
    default: false
    }
  }
}
