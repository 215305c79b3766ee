// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// How one obligation stands, whatever the instant: all that a board counts, filters and sorts by.
///
/// Holds from the instant at which it was judged until something is recorded or takes effect that
/// concerns its directive; only whether a deadline has passed, and by how many days, is left to
/// the instant that is asked about.
public struct Standing: Hashable, Sendable {
  /// What is judged already.
  public enum Verdict: Hashable, Sendable {
    /// Done, or no longer binding: nothing depends on the instant.
    case settled(Cell, lateDays: Int)
    /// Open; so many of the late days so far are nobody's, because somebody else bore them.
    case open(sparedDays: Int)
  }

  /// Who holds it, or held it in the end.
  public let holder: Holder
  /// The group through which it was assigned, if any.
  public let group: PartyID?
  /// How far the work has come.
  public let status: ObligationStatus
  /// The deadline in force: the first instant that is too late.
  public let due: Instant?
  /// What is judged already.
  public let verdict: Verdict

  /// Makes the value from its parts.
  public init(
    holder: Holder, group: PartyID?, status: ObligationStatus, due: Instant?, verdict: Verdict
  ) {
    self.holder = holder
    self.group = group
    self.status = status
    self.due = due
    self.verdict = verdict
  }

  /// Takes an obligation that was judged at an instant.
  init(_ obligation: Obligation, at instant: Instant) {
    let (cell, due) = (obligation.cell.value, obligation.inForce?.due)
    let begun = Self.lateDays(after: due, at: instant)
    self.init(
      holder: obligation.holder.value, group: obligation.group, status: obligation.status.value,
      due: due,
      verdict: cell.isOpen
        ? .open(sparedDays: begun - obligation.lateDays)
        : .settled(cell, lateDays: obligation.lateDays))
  }

  /// Where it stands against the deadline in force at an instant.
  func cell(at instant: Instant) -> Cell {
    switch (verdict, due) {
    case (.settled(let cell, _), _): cell
    case (.open, nil): .openUndated
    case (.open, let due?): instant >= due ? .openOverdue : .openWithin
    }
  }

  /// The late days that have begun by an instant.
  func lateDays(at instant: Instant) -> Int {
    switch verdict {
    case .settled(_, let days): days
    case .open(let spared): Self.lateDays(after: due, at: instant) - spared
    }
  }

  /// The days of 24 hours that have begun after a deadline by an instant.
  private static func lateDays(after due: Instant?, at instant: Instant) -> Int {
    due.map { ObligationMaker.daysBegun(from: $0, through: instant, includingLast: true) } ?? 0
  }
}
