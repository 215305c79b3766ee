// Directive ledger · DirectivesTests — SPDX-License-Identifier: Apache-2.0

import Directives
import LedgerLiterals
import Testing

/// A history, an event after it, and what the rules say of that event.
struct RuleRow: CustomTestStringConvertible, Sendable {
  /// What is tried, in words.
  let testDescription: String
  /// What comes before, beyond the ledger of the bench.
  let history: [EventBody]
  /// The event that is tried.
  let event: EventBody
  /// When it is effective.
  let time: Instant
  /// The refusal; nil when it is accepted.
  let refusal: Refusal?

  /// Something that is refused.
  static func refused(
    _ description: String, _ event: EventBody, at time: Instant = "2026-06-10",
    after history: [EventBody] = [], _ reason: Refusal.Reason, _ field: String
  ) -> RuleRow {
    RuleRow(
      testDescription: description, history: history, event: event, time: time,
      refusal: Refusal(reason, field))
  }

  /// Something that is accepted.
  static func accepted(
    _ description: String, _ event: EventBody, at time: Instant = "2026-06-10",
    after history: [EventBody] = []
  ) -> RuleRow {
    RuleRow(
      testDescription: description, history: history, event: event, time: time, refusal: nil)
  }

  /// Tries the event after the history, whose events are named h0, h1 and so on.
  func run() throws {
    var bench = try RuleBench()
    for (number, body) in history.enumerated() {
      try bench.accept(body, at: "2026-06-05", id: "h\(number)")
    }
    #expect(bench.refusal(event, at: time) == refusal)
  }
}
