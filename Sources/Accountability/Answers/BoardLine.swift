// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// One obligation on the board, as far as it is counted, filtered and sorted.
public struct BoardLine: Hashable, Sendable {
  /// The position of the issuance of its directive.
  public let issuance: SequenceNumber
  /// Its place among the obligations of its directive.
  public let place: Int
  /// The notice.
  public let notice: NoticeID?
  /// Who holds it.
  public let holder: Holder
  /// The group through which it was assigned, if any.
  public let group: PartyID?
  /// How far the work has come.
  public let status: ObligationStatus
  /// The deadline in force.
  public let due: Instant?
  /// Where it stands against that.
  public let cell: Cell
  /// The late days that have begun.
  public let lateDays: Int

  /// An obligation as it stands at an instant.
  init(
    _ standing: Standing, of issuance: SequenceNumber, _ place: Int, _ notice: NoticeID?,
    at instant: Instant
  ) {
    self.issuance = issuance
    self.place = place
    self.notice = notice
    holder = standing.holder
    group = standing.group
    status = standing.status
    due = standing.due
    cell = standing.cell(at: instant)
    lateDays = standing.lateDays(at: instant)
  }
}
