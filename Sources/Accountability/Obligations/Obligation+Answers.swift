// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

extension Obligation {
  /// The deadline it was first given.
  public var original: DeadlineEntry? { deadlines.first }
  /// The number of late days against the deadline in force: days of 24 hours that have begun.
  public var lateDays: Int { lateShares.reduce(0) { $0 + $1.days } }
  /// The last report that counts for it.
  public var lastReport: Cited<StatusReported>? { reports.last }
  /// The last stated share of the work done, in percent.
  public var percent: Cited<Int64>? {
    reports.lazy.compactMap { report in
      report.value.percent.map { Cited($0, report.sequences) }
    }.last
  }
  /// When completion was claimed: of the claim that counts, or else of the latest that stands.
  public var claimed: Cited<Instant>? { claimShown?.claimed }
  /// When that claim was approved.
  public var approved: Cited<Instant>? { claimShown?.approved?.map(\.time) }
  /// When that claim was recognised.
  public var recognised: Cited<Instant>? { claimShown?.recognised?.map(\.time) }
  /// The rounds whose deadline passed without a report.
  public var missedCount: Int { occurrences.count { $0.verdict == .missed } }
  /// Whether it has come round, or will.
  public var recurs: Bool { !occurrences.isEmpty || nextOccurrence != nil }
  /// How the rounds with a deadline have turned out so far.
  public var rounds: RoundCounts { RoundCounts(occurrences) }

  /// The claim whose instants are shown.
  private var claimShown: Claim? { doneBy ?? claims.last(where: \.stands) }
}
