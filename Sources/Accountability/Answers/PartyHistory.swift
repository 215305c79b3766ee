// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

/// The accountability history of a party.
public struct PartyHistory: Hashable, Sendable {
  /// What the register holds of it.
  public let record: PartyRecord
  /// Who heads it at the instant of the view, where known.
  public let head: Cited<Official>?
  /// What it has had to do, by when it began.
  public let duties: [PartyDuty]
  /// The events about the party and those of the life of duties that name it, in effective order.
  public let entries: [HistoryEntry]
}
