// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

extension ObligationMaker {
  /// The instant that is held against the deadline, and whether it is itself still bound by it.
  private var judged: (instant: Instant, isBound: Bool) {
    if let doneBy { return (doneBy.claimed.value, true) }
    if let end = binding.end { return (end.value, false) }
    return (fold.view.at, true)
  }

  /// Where the obligation stands against a deadline.
  func judgedCell(against deadline: DeadlineEntry?) -> Cited<Cell> {
    let term = deadline.map { [$0.sequence] } ?? fold.record.issued.sequences
    if let doneBy {
      let decided = (doneBy.approved?.sequences ?? []) + (doneBy.recognised?.sequences ?? [])
      let sequences = doneBy.claimed.sequences + decided + term
      guard let deadline else { return Cited(.doneUndated, sequences) }
      let isLate = doneBy.claimed.value >= deadline.due
      return Cited(isLate ? .doneLate : .doneOnTime, sequences)
    }
    if let end = binding.end { return Cited(.notBinding, end.sequences) }
    guard let deadline else { return Cited(.openUndated, term) }
    return Cited(fold.view.at >= deadline.due ? .openOverdue : .openWithin, term)
  }

  /// The late days against a deadline, each given to whoever held the obligation when it began.
  ///
  /// Late day n (from 0) begins n × 24 hours after `due`. The obligation of nobody that follows
  /// released parties counts from its own beginning, for the days before are theirs.
  func lateShares(against deadline: DeadlineEntry?) -> [LateShare] {
    guard let deadline else { return [] }
    let (instant, isBound) = judged
    var total = Self.daysBegun(from: deadline.due, through: instant, includingLast: isBound)
    var first = 0
    if duty.origin == .nobody, let start = holdings.first?.interval.from {
      first = Self.daysBegun(from: deadline.due, through: start, includingLast: false)
      total = Swift.max(total, first)
    }
    guard total > first else { return [] }
    var shares: [Holder: Int] = [:]
    var order: [Holder] = []
    var reached = first
    for holding in holdings {
      let begin = Self.daysBegun(
        from: deadline.due, through: holding.interval.from, includingLast: false)
      let end =
        holding.interval.to.map {
          Self.daysBegun(from: deadline.due, through: $0, includingLast: false)
        } ?? total
      give(Swift.min(begin, total) - reached, to: .nobody, in: &shares, &order)
      reached = Swift.max(reached, Swift.min(begin, total))
      give(Swift.min(end, total) - reached, to: holding.holder, in: &shares, &order)
      reached = Swift.max(reached, Swift.min(end, total))
    }
    give(total - reached, to: .nobody, in: &shares, &order)
    return order.map { LateShare(holder: $0, days: shares[$0] ?? 0) }
  }

  /// Adds days to the share of a holder.
  private func give(
    _ days: Int, to holder: Holder, in shares: inout [Holder: Int], _ order: inout [Holder]
  ) {
    guard days > 0 else { return }
    if shares[holder] == nil { order.append(holder) }
    shares[holder, default: 0] += days
  }

  /// How many days of 24 hours, the first at `start`, have begun before or at an instant.
  static func daysBegun(
    from start: Instant, through end: Instant, includingLast: Bool
  ) -> Int {
    let span = end.milliseconds - start.milliseconds - (includingLast ? 0 : 1)
    return span < 0 ? 0 : Int(span / Instant.millisecondsPerDay) + 1
  }
}
