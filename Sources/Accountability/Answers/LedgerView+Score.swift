// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

extension LedgerView {
  /// The score over every obligation that a filter lets through.
  ///
  /// Of a party the late days are all that it bore, also in duties that others hold by now: they
  /// are those of the score over everybody.
  /// - Complexity: as the board.
  public func score(_ filter: BoardFilter = BoardFilter()) -> Score {
    let board = board(filter)
    guard let party = filter.party else { return score(of: board) }
    var wider = filter
    wider.party = nil
    return score(of: board, borneIn: self.board(wider)) { holder in
      holder.subject.map { register.falls($0, under: party, at: at) } ?? false
    }
  }

  /// The score over the rows of a board.
  public func score(of board: Board) -> Score {
    score(of: board, borneIn: board) { _ in true }
  }

  /// The score over the rows of a board, with the late days that some holders bore in another.
  private func score(
    of board: Board, borneIn other: Board, by isCounted: (Holder) -> Bool
  ) -> Score {
    var tallies: [PartyID?: Tally] = [:]
    for row in board.rows {
      tallies[row.holder.party, default: Tally()].counts.add(row.cell)
      tallies[row.holder.party, default: Tally()].rounds += row.obligation.rounds
    }
    for row in other.rows {
      for share in row.obligation.lateShares where isCounted(share.holder) {
        tallies[share.holder.party, default: Tally()].lateDays += share.days
      }
    }
    let parties = tallies.keys.compactMap { $0 }.sorted()
    let keys: [PartyID?] = parties + (tallies[nil] == nil ? [] : [nil])
    let rows = keys.map { party in
      let tally = tallies[party] ?? Tally()
      return ScoreRow(
        party: party, name: party.flatMap { register.name(of: $0, at: at) },
        counts: tally.counts, lateDays: tally.lateDays, rounds: tally.rounds)
    }
    let total = ScoreRow(
      party: nil, name: nil, counts: board.counts,
      lateDays: rows.reduce(0) { $0 + $1.lateDays },
      rounds: rows.reduce(into: RoundCounts()) { $0 += $1.rounds })
    return Score(rows: rows, total: total)
  }

  /// What is counted for one party.
  private struct Tally {
    /// The cells.
    var counts = CellCounts()
    /// The late days borne.
    var lateDays = 0
    /// The rounds.
    var rounds = RoundCounts()
  }
}
