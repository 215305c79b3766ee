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
      case .policyAdopted(let adoption): policy = adoption.policy
      case .calendarDeclared(let declaration): calendar.declare(declaration)
      default: continue
      }
    }
    return (policy, calendar)
  }
}
