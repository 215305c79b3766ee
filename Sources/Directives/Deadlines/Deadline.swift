// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// By when something has to be done: the words, the rule read from them, and the instant.
public struct Deadline: Hashable, Sendable {
  /// The rule.
  public let rule: DeadlineRule
  /// The first instant that is too late, under the ledger's policy when it was recorded.
  public let due: Instant
  /// The words of the document.
  public let phrase: String

  /// Makes the value from its parts; whether `due` agrees with `rule` is for the rules to judge.
  public init(rule: DeadlineRule, due: Instant, phrase: String) {
    self.rule = rule
    self.due = due
    self.phrase = phrase
  }

  /// Computes `due` from the rule; nil when it lies outside the calendar.
  public init?(
    rule: DeadlineRule, phrase: String, policy: DeadlinePolicy, calendar: WorkingCalendar
  ) {
    guard let due = rule.due(under: policy, calendar: calendar) else { return nil }
    self.init(rule: rule, due: due, phrase: phrase)
  }
}
