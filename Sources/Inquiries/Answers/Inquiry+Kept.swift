// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import Snapshots

extension Inquiry {
  /// The most directives that are judged anew before it is sooner to judge all.
  private static let judgingLimit = 1_000

  /// Whether so few of some obligations are folded that finding them by what is kept is worth it.
  private static func isFew(_ count: Int, of all: Int) -> Bool { 4 * count <= 3 * all }

  /// How every directive stands, read from the snapshot.
  ///
  /// Nil where there is none, where too much has changed since, and for questions about an earlier
  /// instant, with less knowledge or under other rules.
  private func keptStandings() -> LedgerStandings? {
    guard let archive = ledger.archive, let kept = BoardSnapshot(of: archive)?.standings else {
      return nil
    }
    return kept.brought(to: view, judgingAtMost: Self.judgingLimit)
  }

  /// Every obligation as a board shows it, in the order of the documents, by what is kept.
  func keptLines() -> [BoardLine]? { keptStandings()?.lines(at: view.at) }

  /// A board folded only of what has a place on it by what is kept; nil where that is not possible,
  /// or is most of the ledger, so that it is not worth it.
  func keptBoard(_ filter: BoardFilter, sortedBy sort: BoardSort = .document) -> Board? {
    guard let lines = keptLines() else { return nil }
    let count = lines.count { view.admits($0, filter) }
    guard Self.isFew(count, of: lines.count) else { return nil }
    return view.board(filter, sortedBy: sort, knowing: lines)
  }

  /// Of the obligations that a filter lets through at least those that fall due within some days or
  /// may have rounds; by what is kept, if that is possible, few others.
  func openBoard(_ filter: BoardFilter, dueWithin days: Int) -> Board {
    var near = filter
    near.dueWithinDays = days
    guard let standings = keptStandings() else { return view.board(filter) }
    var (lines, count) = ([BoardLine](), 0)
    for standing in standings.directives {
      let all = standing.lines(at: view.at)
      count += all.count
      if !standing.isPlain || all.contains(where: { view.admits($0, near) }) { lines += all }
    }
    guard Self.isFew(lines.count, of: count) else { return view.board(filter) }
    return view.board(filter, knowing: lines) ?? view.board(filter)
  }

  /// The obligations that a filter lets through counted by party, by what is kept if that is
  /// possible.
  func score(_ filter: BoardFilter) -> Score {
    guard let standings = keptStandings() else { return view.score(filter) }
    let all = standings.directives.reduce(0) { $0 + $1.obligations.count }
    let folded = standings.directives.reduce(0) { $0 + ($1.isPlain ? 0 : $1.obligations.count) }
    guard Self.isFew(folded, of: all) else { return view.score(filter) }
    return view.score(filter, knowing: standings) ?? view.score(filter)
  }

  /// How many obligations of each notice stand in each cell, by what is kept if that is possible.
  func countsByNotice() -> [NoticeID: CellCounts] {
    guard let lines = keptLines() else { return view.countsByNotice() }
    var counts: [NoticeID: CellCounts] = [:]
    for line in lines {
      if let notice = line.notice { counts[notice, default: CellCounts()].add(line.cell) }
    }
    return counts
  }
}
