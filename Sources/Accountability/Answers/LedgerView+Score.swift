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
    var tally = ScoreTally()
    for row in board.rows { tally.addDuty(row) }
    for row in other.rows { tally.addLateDays(row, by: isCounted) }
    return tally.score(in: self)
  }
}
