// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// One round of a recurring duty.
public struct Occurrence: Hashable, Sendable {
  /// How a round turned out.
  public enum Verdict: String, CaseIterable, Hashable, Sendable {
    /// Reported in time, or reported where no day was given.
    case met
    /// Reported, but too late.
    case late
    /// Its deadline has passed and nothing was reported.
    case missed
    /// Its deadline is still to come.
    case upcoming
    /// No day was given and nothing was reported; never late.
    case open
  }

  /// The period.
  public let period: Period
  /// The first instant that is too late; nil where no day is given.
  public let due: Instant?
  /// When its product was reported, with the report.
  public let reported: Cited<Instant>?
  /// When the last report for it was sent back, with that decision; nil where a report stands.
  public let returned: Cited<Instant>?
  /// How it turned out.
  public let verdict: Verdict
  /// The event that states the recurrence by which it is asked for.
  public let source: [SequenceNumber]

  /// How many days of 24 hours had begun since its deadline when it was reported; 0 in time.
  public var lateDays: Int {
    guard let due, let reported else { return 0 }
    return ObligationMaker.daysBegun(from: due, through: reported.value, includingLast: true)
  }
}
