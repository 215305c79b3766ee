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
      count(row.line, row.obligation.rounds, row.obligation.lateShares, filter, into: &tally)
    }
    return tallies.reduce(into: ScoreTally()) { $0.add($1) }.score(in: self)
  }

  /// As `score(_:)` of a ledger whose standings in this view are known: only those directives are
  /// folded of which they do not say all that is counted.
  ///
  /// - Parameter filter: what is asked for, without a text.
  /// - Returns: nil where what is folded is not what the standings say.
  /// - Complexity: linear in the obligations, and in the events about what is folded.
  public func score(_ filter: BoardFilter, knowing standings: LedgerStandings) -> Score? {
    var wider = filter
    wider.party = nil
    var (tally, rest) = (ScoreTally(), [BoardLine]())
    for standing in standings.directives {
      let lines = standing.lines(at: at)
      guard standing.isPlain else {
        rest += lines
        continue
      }
      for line in lines where admits(line, wider) {
        let shares = [LateShare(holder: line.holder, days: line.lateDays)]
        count(line, RoundCounts(), line.lateDays > 0 ? shares : [], filter, into: &tally)
      }
    }
    guard let folded = board(wider, knowing: rest) else { return nil }
    for row in folded.rows {
      count(row.line, row.obligation.rounds, row.obligation.lateShares, filter, into: &tally)
    }
    return tally.score(in: self)
  }

  /// Counts an obligation where a filter lets it through, and its late days for those of its
  /// holders whom the filter means.
  private func count(
    _ line: BoardLine, _ rounds: RoundCounts, _ shares: [LateShare], _ filter: BoardFilter,
    into tally: inout ScoreTally
  ) {
    if admits(line, filter) { tally.addDuty(line, rounds: rounds) }
    for share in shares {
      guard let party = filter.party else {
        tally.add(share)
        continue
      }
      guard let subject = share.holder.subject else { continue }
      if register.falls(subject, under: party, at: at) { tally.add(share) }
    }
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
