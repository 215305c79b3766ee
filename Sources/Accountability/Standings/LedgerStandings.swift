// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// How every directive of a ledger stands, everything known, under the ledger's own rules.
///
/// Kept, it spares a later question the fold of all that has not changed since.
public struct LedgerStandings: Hashable, Sendable {
  /// The number of events taken in.
  public let size: Int
  /// The instant at which they were judged.
  public let at: Instant
  /// The directives of which anything is known, by ascending position.
  public let directives: [DirectiveStanding]

  /// Makes the value from its parts; the directives may come in any order.
  public init(size: Int, at: Instant, directives: [DirectiveStanding]) {
    self.size = size
    self.at = at
    let isOrdered = zip(directives, directives.dropFirst()).allSatisfy { $0.event < $1.event }
    self.directives = isOrdered ? directives : directives.sorted { $0.event < $1.event }
  }

  /// Judges every directive; nil where a view asks for other rules or with less knowledge.
  ///
  /// - Complexity: linear in the events.
  public init?(of view: LedgerView) { self.init(of: view, judged: [:]) }

  /// As `init(of:)`, where some directives were judged already.
  ///
  /// - Precondition: in this view.
  public init?(of view: LedgerView, judged: [DirectiveID: DirectiveStanding]) {
    guard view.isOrdinary else { return nil }
    let others = view.index.directives.filter { judged[$0] == nil }
    let runs = view.forEachRun(of: others[...]) { run in
      let ground = FoldGround(view)
      return run.compactMap { view.standing(of: $0, on: ground) }
    }
    self.init(size: view.knownCount, at: view.at, directives: Array(judged.values) + runs.joined())
  }

  /// As `init(of:)`, and sooner: judges only what has changed since; nil where that cannot be told,
  /// or is more than `limit` directives.
  ///
  /// - Complexity: linear in the directives, and in the events about those that changed.
  public func brought(to view: LedgerView, judgingAtMost limit: Int = .max) -> LedgerStandings? {
    guard view.isOrdinary, view.at >= at, view.knownCount >= size,
      let changes = StandingChanges(since: self, in: view)
    else { return nil }
    var stale = changes.directives
    let touched = changes.parties
    for standing in directives {
      let isTouched = !touched.isEmpty && standing.parties.contains(where: touched.contains)
      guard isTouched || standing.until.map({ $0 <= view.at }) == true else { continue }
      if let directive = view.index.body(at: standing.event).directive { stale.insert(directive) }
      // Each of them costs the reading of a line.
      if stale.count > limit { break }
    }
    guard stale.count <= limit else { return nil }
    guard !stale.isEmpty else {
      return LedgerStandings(size: view.knownCount, at: view.at, directives: directives)
    }
    let dropped = Set(stale.flatMap { view.index.sequences(on: .directive($0)) })
    let judged = stale.compactMap { view.standing(of: $0) }
    return LedgerStandings(
      size: view.knownCount, at: view.at, directives: directives(without: dropped, and: judged))
  }

  /// The directives but for those at some positions, and others in their places: in one array with
  /// room for all, for there are many.
  private func directives(
    without dropped: Set<SequenceNumber>, and judged: [DirectiveStanding]
  ) -> [DirectiveStanding] {
    var others = judged.sorted { $0.event > $1.event }
    var merged: [DirectiveStanding] = []
    merged.reserveCapacity(directives.count + others.count)
    for standing in directives where !dropped.contains(standing.event) {
      while let next = others.last, next.event < standing.event {
        merged.append(next)
        others.removeLast()
      }
      merged.append(standing)
    }
    merged += others.reversed()
    return merged
  }

  /// Every obligation as a board shows it at an instant, in the order of the documents.
  public func lines(at instant: Instant) -> [BoardLine] {
    var lines: [BoardLine] = []
    lines.reserveCapacity(directives.reduce(0) { $0 + $1.obligations.count })
    for directive in directives { lines += directive.lines(at: instant) }
    return lines
  }
}

extension LedgerView {
  /// Whether everything is known, and judged under the ledger's own rules.
  fileprivate var isOrdinary: Bool {
    viewpoint.policy == nil && viewpoint.count == .approved && knownCount == index.events.count
  }
}
