// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives

/// A board as it is shown to people: everything is counted, the first entries are told.
struct ShownBoard {
  /// How many obligations stand in each cell, those that are not told as well.
  let counts: CellCounts
  /// The entries that are told.
  let entries: [BoardEntry]
  /// The obligations on the board of each directive that is told.
  let fellows: [DirectiveID: [Obligation]]
  /// The number of entries that are not told.
  let rest: Int

  /// How many entries are told, unless all are asked for.
  static let limit = 100

  /// Shows the rows of a board.
  ///
  /// - Parameters:
  ///   - all: whether each party is an entry of its own.
  ///   - limit: how many entries are told.
  init(_ rows: [BoardRow], all: Bool, limit: Int = .max) {
    let entries = BoardEntry.entries(of: rows, limit: all ? .max : 7)
    counts = CellCounts(rows.lazy.map { $0.cell })
    self.entries = Array(entries.prefix(limit))
    rest = entries.count - self.entries.count
    fellows = Dictionary(grouping: rows, by: \.directive).mapValues { $0.map(\.obligation) }
  }

  /// Counts the board by what is kept of a ledger, and folds only what it tells; nil where nothing
  /// is kept, or where it is not what the events say.
  init?(
    counting inquiry: Inquiry, _ filter: BoardFilter, sortedBy sort: BoardSort
  ) {
    let view = inquiry.view
    guard let every = inquiry.keptLines() else { return nil }
    let lines =
      filter == BoardFilter() && sort == .document
      ? every : view.lines(every, filter, sortedBy: sort)
    let (told, rest) = BoardEntry.places(of: lines, atMost: Self.limit)
    let issuances = Set(told.joined().map { lines[$0].issuance })
    let expected = Dictionary(grouping: every.lazy.filter { issuances.contains($0.issuance) }) {
      $0.issuance
    }
    var rows: [SequenceNumber: [BoardRow]] = [:]
    for issuance in issuances {
      guard let directive = view.index[issuance].body.directive,
        let account = view.account(of: directive)
      else { return nil }
      let folded = view.rows(of: account)
      guard folded.map(\.line) == expected[issuance] else { return nil }
      rows[issuance] = folded
    }
    var counts = CellCounts()
    for line in lines { counts.add(line.cell) }
    self.counts = counts
    entries = told.map { places in
      BoardEntry(rows: places.compactMap { rows[lines[$0].issuance]?[lines[$0].place] })
    }
    self.rest = rest
    fellows = Dictionary(grouping: rows.values.joined().filter { view.admits($0.line, filter) }) {
      $0.directive
    }.mapValues { $0.map(\.obligation) }
  }
}
