// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

extension LedgerView {
  /// The score over every obligation that a filter lets through.
  ///
  /// - Complexity: as the board.
  public func score(_ filter: BoardFilter = BoardFilter()) -> Score {
    score(of: board(filter))
  }

  /// The score over the rows of a board.
  public func score(of board: Board) -> Score {
    var tallies: [PartyID?: Tally] = [:]
    for row in board.rows {
      tallies[row.holder.party, default: Tally()].counts.add(row.cell)
      tallies[row.holder.party, default: Tally()].missed += row.obligation.missedCount
      for share in row.obligation.lateShares {
        tallies[share.holder.party, default: Tally()].lateDays += share.days
      }
    }
    let parties = tallies.keys.compactMap { $0 }.sorted()
    let keys: [PartyID?] = parties + (tallies[nil] == nil ? [] : [nil])
    let rows = keys.map { party in
      let tally = tallies[party] ?? Tally()
      return ScoreRow(
        party: party, name: party.flatMap { register.name(of: $0, at: at) },
        counts: tally.counts, lateDays: tally.lateDays, missedRounds: tally.missed)
    }
    let total = ScoreRow(
      party: nil, name: nil, counts: board.counts,
      lateDays: rows.reduce(0) { $0 + $1.lateDays },
      missedRounds: rows.reduce(0) { $0 + $1.missedRounds })
    return Score(rows: rows, total: total)
  }

  /// What is counted for one party.
  private struct Tally {
    /// The cells.
    var counts = CellCounts()
    /// The late days borne.
    var lateDays = 0
    /// The rounds missed.
    var missed = 0
  }
}
