// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives
import Snapshots

extension Inquiry {
  /// The most directives that are judged anew before it is sooner to judge all.
  private static let judgingLimit = 1_000

  /// Every obligation as a board shows it, in the order of the documents, read from the snapshot.
  ///
  /// Nil where there is none, where too much has changed since, and for questions about an earlier
  /// instant, with less knowledge or under other rules.
  func keptLines() -> [BoardLine]? {
    guard let archive = ledger.archive, let kept = BoardSnapshot(of: archive)?.standings else {
      return nil
    }
    return kept.brought(to: view, judgingAtMost: Self.judgingLimit)?.lines(at: view.at)
  }

  /// A board folded only of what has a place on it by what is kept; nil where that is not possible,
  /// or is most of the ledger, so that it is not worth it.
  func keptBoard(_ filter: BoardFilter, sortedBy sort: BoardSort = .document) -> Board? {
    guard let lines = keptLines() else { return nil }
    let count = lines.count { view.admits($0, filter) }
    guard 4 * count <= 3 * lines.count else { return nil }
    return view.board(filter, sortedBy: sort, knowing: lines)
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
