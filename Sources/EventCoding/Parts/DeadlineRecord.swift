// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

import CanonicalJSON
import Directives

/// The members of a deadline as they stand in the log; `rule` says which of them belong there.
///
/// | rule | members | meaning |
/// |---|---|---|
/// | `before` | `date` | before a day |
/// | `by` | `date` | on a day at the latest |
/// | `period` | `period` | within a period |
/// | `window` | `from`, `to` | from the beginning of one period to the end of another |
/// | `at` | `at` | before an instant |
/// | `days` | `days`, `after`, `working`? | within so many (working) days after a day |
///
/// Every deadline has `due`, the first instant that is too late, and `phrase`, the words.
struct DeadlineRecord: Shaped {
  /// The names of the rules.
  enum Rule: String, CaseIterable {
    /// Before a day.
    case before
    /// On a day at the latest.
    case by
    /// Within a period.
    case period
    /// Within a window of periods.
    case window
    /// Before an instant.
    case at
    /// Within a number of days.
    case days

    /// Whether a deadline of this rule has a member of this name.
    func allows(_ key: String) -> Bool {
      switch (self, key) {
      case (_, "rule"), (_, "due"), (_, "phrase"): true
      case (.before, "date"), (.by, "date"), (.period, "period"), (.at, "at"): true
      case (.window, "from"), (.window, "to"): true
      case (.days, "days"), (.days, "after"), (.days, "working"): true
      default: false
      }
    }
  }

  /// The name of the rule.
  let rule: Rule
  /// The day of `before` and `by`.
  var date: CalendarDay?
  /// The period of `period`.
  var period: Period?
  /// The first period of `window`.
  var from: Period?
  /// The last period of `window`.
  var to: Period?
  /// The instant of `at`.
  var at: Instant?
  /// The number of days of `days`.
  var days: Int64?
  /// The day from which `days` counts.
  var after: CalendarDay?
  /// Whether `days` counts working days.
  var working = false
  /// The first instant that is too late.
  let due: Instant
  /// The words of the document.
  let phrase: String

  /// The members, of which each rule has its own.
  static let shape = Shape(
    Self.init,
    .required("rule", \.rule, .word),
    .optional("date", \.date, .day),
    .optional("period", \.period, .period),
    .optional("from", \.from, .period),
    .optional("to", \.to, .period),
    .optional("at", \.at, .instant),
    .optional("days", \.days, .dayCount),
    .optional("after", \.after, .day),
    .mark("working", \.working),
    .required("due", \.due, .instant),
    .required("phrase", \.phrase, .line))
}
