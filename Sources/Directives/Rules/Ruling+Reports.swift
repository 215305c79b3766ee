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

  /// A period is one of those with which the directive recurs.
  private func check(_ period: Period, in directive: DirectiveID) throws(Refusal) {
    guard let recurrence = recurrence(of: directive) else { throw Refusal(.notRecurring, "period") }
    let frequency = recurrence.frequency
    guard
      frequency == .unstated || Period(containing: period.firstDay, frequency: frequency) == period
    else { throw Refusal(.wrongPeriod(period, frequency), "period") }
  }

  /// How a directive recurs at the time of the intent.
  private func recurrence(of directive: DirectiveID) -> Recurrence? {
    var recurrence = issuance(of: directive)?.recurrence
    for event in effective(index.directives[directive]) {
      if case .directiveAmended(let amendment) = event.body, let amended = amendment.recurrence {
        recurrence = amended
      }
    }
    return recurrence
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
