// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension Ruling {
  /// A report is about the past or present of a directive that binds; who reports is not asked.
  func check(_ event: StatusReported) throws(Refusal) {
    try requireLive(event.directive)
    try requireNotInFuture()
    try require(event.party, "party")
    if let percent = event.percent, !(0...100).contains(percent) {
      throw Refusal(.outOfRange(percent, allowed: 0...100), "percent")
    }
    if event.status == .blocked { try requireText(event.reason, "reason") }
    if let period = event.period { try check(period, in: event.directive) }
  }

  /// A period is a round of the directive as it recurs, or as it did before it was amended.
  private func check(_ period: Period, in directive: DirectiveID) throws(Refusal) {
    let terms = recurrences(of: directive)
    guard let last = terms.last else { throw Refusal(.notRecurring, "period") }
    let fitting = terms.filter { $0.frequency == .unstated || $0.comes(round: period) }
    guard !fitting.isEmpty else {
      throw Refusal(.wrongPeriod(period, last.frequency), "period")
    }
    guard let beginning = beginning(of: directive),
      !fitting.contains(where: { hasRound(period, $0, from: beginning) })
    else { return }
    throw Refusal(.noRound(period, since: beginning, until: last.until), "period")
  }

  /// Whether a recurrence asks for a round of a period: one that begins before the recurrence ends,
  /// and was not over or due when the duty began.
  private func hasRound(
    _ period: Period, _ recurrence: Recurrence, from beginning: Instant
  ) -> Bool {
    // Nothing is derived from a frequency that is not stated.
    if recurrence.frequency == .unstated { return true }
    let begins = Instant(startOf: period.firstDay, in: index.offset)
    if let until = recurrence.until, begins >= until { return false }
    let over = period.lastDay.advanced(by: 1).map { Instant(startOf: $0, in: index.offset) }
    return [over, recurrence.due(in: period, offset: index.offset)]
      .allSatisfy { end in end.map { $0 > beginning } ?? true }
  }

  /// When a directive began to bind: with its issuance, or with a role that was given before.
  private func beginning(of directive: DirectiveID) -> Instant? {
    standing(index.directives[directive]) { body in
      switch body {
      case .directiveIssued, .assignmentMade: true
      default: false
      }
    }.map(\.time).min()
  }

  /// How a directive recurs by the time of the intent: as issued, and as amended since.
  private func recurrences(of directive: DirectiveID) -> [Recurrence] {
    var recurrences = [issuance(of: directive)?.recurrence]
    for event in effective(index.directives[directive]) {
      if case .directiveAmended(let amendment) = event.body {
        recurrences.append(amendment.recurrence)
      }
    }
    return recurrences.compactMap { $0 }
  }

  /// A reminder names whom it reminds.
  func check(_ event: ReminderSent) throws(Refusal) {
    try requireLive(event.directive)
    try requireNotInFuture()
    guard !event.to.isEmpty else { throw Refusal(.missing, "to") }
    try require(event.to, "to")
    try require(event.by, "by")
  }
}

extension Recurrence {
  /// Whether a period is one of the frequency.
  fileprivate func comes(round period: Period) -> Bool {
    Period(containing: period.firstDay, frequency: frequency) == period
  }
}
