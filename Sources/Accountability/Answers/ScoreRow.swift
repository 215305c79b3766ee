// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// What one party has to answer for.
public struct ScoreRow: Hashable, Sendable {
  /// The party; nil for what nobody can be named for.
  public let party: PartyID?
  /// Its name at the instant of the view.
  public let name: Cited<PartyName>?
  /// How many of the obligations it holds stand in each cell.
  public let counts: CellCounts
  /// The late days that began while it held an obligation, also one that it holds no longer.
  public let lateDays: Int
  /// How the rounds of the obligations that it holds turned out.
  public let rounds: RoundCounts
}
