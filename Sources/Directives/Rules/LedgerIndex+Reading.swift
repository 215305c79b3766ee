// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

extension LedgerIndex {
  /// How the ledger reads deadlines at an instant, as known now: the policy in force, and the
  /// working calendar as declared by then.
  ///
  /// What a ledger says of itself at its opening also holds for the time before.
  public func deadlineReading(
    at instant: Instant
  ) -> (policy: DeadlinePolicy, calendar: WorkingCalendar) {
    var policy = opening?.policy ?? .strict
    var calendar = WorkingCalendar(offset: offset)
    let events = ledgerEvents.filter { !isRetracted($0) }.map { self[$0] }
      .filter { $0.time <= instant }
      .sorted { ($0.time, $0.sequence) < ($1.time, $1.sequence) }
    for event in events {
      switch event.body {
      case .policyAdopted(let adoption): policy = adoption.policy ?? policy
      case .calendarDeclared(let declaration): calendar.declare(declaration)
      default: continue
      }
    }
    return (policy, calendar)
  }

  /// The deadline that the ledger accepts for a rule in an event that is recorded at an instant.
  ///
  /// A document enters under the policy and calendar of the day when it is entered, whenever it was
  /// decided: whoever makes a deadline and whoever checks it read it here.
  /// - Returns: nil where the due instant lies outside the calendar.
  public func deadline(
    _ rule: DeadlineRule, phrase: String, recordedAt instant: Instant
  ) -> Deadline? {
    let reading = deadlineReading(at: recordedTime(at: instant))
    return Deadline(
      rule: rule, phrase: phrase, policy: reading.policy, calendar: reading.calendar)
  }

  /// When what comes in at an instant counts as written down: never before what was already.
  public func recordedTime(at now: Instant) -> Instant {
    events.last.map { max($0.recordedTime, now) } ?? now
  }
}
