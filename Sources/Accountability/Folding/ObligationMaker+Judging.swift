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
  /// Late day n (from 0) begins n × 24 hours after `due`. Days on which nobody held this obligation
  /// are nobody's, unless somebody bore the directive by another one: there they are counted.
  func lateShares(against deadline: DeadlineEntry?) -> [LateShare] {
    guard let deadline else { return [] }
    let (instant, isBound) = judged
    let total = Self.daysBegun(from: deadline.due, through: instant, includingLast: isBound)
    guard total > 0 else { return [] }
    var shares: [Holder: Int] = [:]
    var order: [Holder] = []
    var reached = 0
    for holding in holdings {
      let begin = Self.daysBegun(
        from: deadline.due, through: holding.interval.from, includingLast: false)
      let end =
        holding.interval.to.map {
          Self.daysBegun(from: deadline.due, through: $0, includingLast: false)
        } ?? total
      let gap = reached..<Swift.max(reached, Swift.min(begin, total))
      give(daysOfNobody(in: gap, from: deadline.due), to: .nobody, in: &shares, &order)
      reached = Swift.max(reached, Swift.min(begin, total))
      give(Swift.min(end, total) - reached, to: holding.holder, in: &shares, &order)
      reached = Swift.max(reached, Swift.min(end, total))
    }
    let rest = daysOfNobody(in: reached..<total, from: deadline.due)
    give(rest, to: .nobody, in: &shares, &order)
    return order.map { LateShare(holder: $0, days: shares[$0] ?? 0) }
  }

  /// How many of some late days, by number, began while nobody bore the directive.
  private func daysOfNobody(in days: Range<Int>, from due: Instant) -> Int {
    guard !days.isEmpty else { return 0 }
    return borne.reduce(days.count) { count, interval in
      let begin = Self.daysBegun(from: due, through: interval.from, includingLast: false)
      let end =
        interval.to.map { Self.daysBegun(from: due, through: $0, includingLast: false) }
        ?? days.upperBound
      return count - days.clamped(to: begin..<Swift.max(begin, end)).count
    }
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
