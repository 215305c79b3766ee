// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// `inspection.concluded`: a round of inspection that a notice concludes.
public struct InspectionConcluded: Hashable, Sendable {
  /// The notice.
  public let notice: NoticeID
  /// The first day of the round.
  public let from: CalendarDay
  /// The last day of the round.
  public let to: CalendarDay
  /// Who inspected.
  public let by: PartyID
  /// Whom it covered, and how.
  public let covered: [InspectionCoverage]
  /// What it found, in words.
  public let findings: [String]

  /// Makes the value from its parts.
  public init(
    notice: NoticeID,
    from: CalendarDay,
    to: CalendarDay,
    by: PartyID,
    covered: [InspectionCoverage] = [],
    findings: [String] = []
  ) {
    self.notice = notice
    self.from = from
    self.to = to
    self.by = by
    self.covered = covered
    self.findings = findings
  }
}
