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
    let terms = terms(of: directive)
    guard let last = terms.last else { throw Refusal(.notRecurring, "period") }
    let fitting = terms.filter {
      $0.recurrence.frequency == .unstated || $0.recurrence.comes(round: period)
    }
    guard !fitting.isEmpty else {
      throw Refusal(.wrongPeriod(period, last.recurrence.frequency), "period")
    }
    guard !fitting.contains(where: { hasRound(period, $0) }) else { return }
    throw Refusal(
      .noRound(period, since: terms[0].from, until: last.recurrence.until), "period")
  }

  /// How a directive recurs for some time.
  private struct Term {
    /// How.
    let recurrence: Recurrence
    /// From when on.
    let from: Instant
    /// When it was restated, if it was.
    var to: Instant?
  }

  /// Whether a recurrence asks for a round of a period: one that begins before the recurrence ends
  /// or is restated, and was not over or due when it began.
  private func hasRound(_ period: Period, _ term: Term) -> Bool {
    // Nothing is derived from a frequency that is not stated.
    if term.recurrence.frequency == .unstated { return true }
    let begins = Instant(startOf: period.firstDay, in: index.offset)
    for end in [term.recurrence.until, term.to] {
      if let end, begins >= end { return false }
    }
    let over = period.lastDay.advanced(by: 1).map { Instant(startOf: $0, in: index.offset) }
    return [over, term.recurrence.due(in: period, offset: index.offset)]
      .allSatisfy { end in end.map { $0 > term.from } ?? true }
  }

  /// When a directive began to bind: with its issuance, or with a role that was given before.
  private func beginning(of directive: DirectiveID) -> Instant? {
    standing(
      on: .directive(directive), of: { $0 == .directiveIssued || $0 == .assignmentMade }
    ).map(\.time).min()
  }

  /// How a directive recurs by the time of the intent: as issued, and as amended since.
  private func terms(of directive: DirectiveID) -> [Term] {
    let beginning = beginning(of: directive) ?? .distantPast
    var terms: [Term] = []
    if let recurrence = issuance(of: directive)?.recurrence {
      terms.append(Term(recurrence: recurrence, from: beginning))
    }
    for event in effective(on: .directive(directive), of: { $0 == .directiveAmended }) {
      guard case .directiveAmended(let amendment) = event.body,
        let recurrence = amendment.recurrence
      else { continue }
      if !terms.isEmpty { terms[terms.count - 1].to = event.time }
      terms.append(Term(recurrence: recurrence, from: max(beginning, event.time)))
    }
    return terms
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
