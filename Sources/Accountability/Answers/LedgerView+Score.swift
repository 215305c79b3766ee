// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

extension LedgerView {
  /// The score over every obligation that a filter lets through.
  ///
  /// Of a party the late days are all that it bore, also in duties that others hold by now: they
  /// are those of the score over everybody.
  /// - Complexity: linear in the events of the ledger; no row is kept.
  public func score(_ filter: BoardFilter = BoardFilter()) -> Score {
    var wider = filter
    wider.party = nil
    let tallies = tallies(of: wider, from: ScoreTally()) { tally, row in
      if admits(row.line, filter) { tally.addDuty(row) }
      tally.addLateDays(row) { holder in
        guard let party = filter.party else { return true }
        return holder.subject.map { register.falls($0, under: party, at: at) } ?? false
      }
    }
    return tallies.reduce(into: ScoreTally()) { $0.add($1) }.score(in: self)
  }

  /// The score over the rows of a board: the clear twin of counting without them.
  public func score(of board: Board) -> Score {
    var tally = ScoreTally()
    for row in board.rows { tally.add(row) }
    return tally.score(in: self)
  }

  /// How many obligations of each notice stand in each cell.
  ///
  /// - Complexity: linear in the events of the ledger; no row is kept.
  public func countsByNotice() -> [NoticeID: CellCounts] {
    var counts: [NoticeID: CellCounts] = [:]
    let tallies = tallies(of: BoardFilter(), from: counts) { counts, row in
      counts[row.record.notice, default: CellCounts()].add(row.cell)
    }
    for (notice, cells) in tallies.joined() { counts[notice, default: CellCounts()] += cells }
    return counts
  }
}
