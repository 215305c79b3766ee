// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// Which rows of the board are asked for; what is not named does not matter.
public struct BoardFilter: Hashable, Sendable {
  /// Held by this party, by one below it, or by a member of it as a group.
  public var party: PartyID?
  /// Of this notice.
  public var notice: NoticeID?
  /// In one of these states.
  public var statuses: Set<ObligationStatus>?
  /// In one of these cells.
  public var cells: Set<Cell>?
  /// Open, with a last day in time that is at most so many days away and has not passed.
  public var dueWithinDays: Int?
  /// With all of these words somewhere in the summary, the section, the identifiers or the name
  /// of the holder; case and accents do not matter.
  public var text: String?

  /// Makes the value from its parts.
  public init(
    party: PartyID? = nil, notice: NoticeID? = nil, statuses: Set<ObligationStatus>? = nil,
    cells: Set<Cell>? = nil, dueWithinDays: Int? = nil, text: String? = nil
  ) {
    self.party = party
    self.notice = notice
    self.statuses = statuses
    self.cells = cells
    self.dueWithinDays = dueWithinDays
    self.text = text
  }
}
