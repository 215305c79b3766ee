// Directive ledger · Commands — SPDX-License-Identifier: Apache-2.0

import Directives

extension LedgerIndex {
  /// The deadline of a rule as the ledger reads deadlines at an instant.
  ///
  /// - Returns: nil where the due instant lies outside the calendar.
  func deadline(_ rule: DeadlineRule, phrase: String, decidedAt time: Instant) -> Deadline? {
    let reading = deadlineReading(at: time)
    return Deadline(
      rule: rule, phrase: phrase, policy: reading.policy, calendar: reading.calendar)
  }
}
