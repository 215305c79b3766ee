// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

extension LedgerView {
  /// The board: every obligation that a filter lets through, in an order.
  ///
  /// - Complexity: linear in the events of the ledger, and the sorting of the rows.
  public func board(
    _ filter: BoardFilter = BoardFilter(), sortedBy sort: BoardSort = .document
  ) -> Board {
    let runs = tallies(of: filter, from: []) { $0.append($1) }
    return Board(Self.sorted(Array(runs.joined()), by: sort) { $0.line })
  }

  /// What a filter lets through of a board of this view, in an order.
  public func board(
    _ filter: BoardFilter, of board: Board, sortedBy sort: BoardSort = .document
  ) -> Board {
    let words = filter.foldedWords
    var folding = TextFolding()
    let rows = board.rows.filter { row in
      admits(row.line, filter) && contains(words, row, &folding)
    }
    return Board(Self.sorted(rows, by: sort) { $0.line })
  }

  /// What comes of the rows that a filter lets through, run by run in the order of the documents:
  /// of a row stays what is made of it.
  func tallies<Tally: Sendable>(
    of filter: BoardFilter, from start: Tally,
    _ take: @Sendable (inout Tally, BoardRow) -> Void
  ) -> [Tally] {
    let words = filter.foldedWords
    return forEachRun(of: directives()[...]) { run in
      var (tally, folding) = (start, TextFolding())
      forEachAccount(of: run) { account in
        for row in rows(of: account)
        where admits(row.line, filter) && contains(words, row, &folding) {
          take(&tally, row)
        }
      }
      return tally
    }
  }

  /// The lines that a filter lets through, its text apart, in an order.
  public func lines(
    _ lines: [BoardLine], _ filter: BoardFilter, sortedBy sort: BoardSort
  ) -> [BoardLine] {
    Self.sorted(lines.filter { admits($0, filter) }, by: sort) { $0 }
  }

  /// The rows of one directive.
  public func rows(of account: DirectiveAccount) -> [BoardRow] {
    let current = account.current
    let shared = SharedAccount(account)
    return account.obligations.enumerated().map { place, obligation in
      let others = current.filter { holding in
        holding.origin != obligation.id.origin
          && (holding.group == nil || holding.group != obligation.group)
      }
      let daysLeft = obligation.inForce.map { self.daysLeft(to: $0.due) }
      return BoardRow(
        account: shared, place: place,
        line: BoardLine(
          Standing(obligation, at: at), of: account.record.issued.sequences[0], place,
          account.record.notice, at: at),
        name: obligation.holder.value.subject.flatMap { register.name(of: $0, at: at) },
        others: others, daysLeft: daysLeft, flags: flags(of: obligation, daysLeft: daysLeft))
    }
  }

  /// Days from the day of the view to the last day that is in time.
  private func daysLeft(to due: Instant) -> Int {
    let last = due.advanced(byMilliseconds: -1).day(in: offset)
    return last.daysSinceEpoch - at.day(in: offset).daysSinceEpoch
  }

  /// What calls for attention in an obligation.
  private func flags(of obligation: Obligation, daysLeft: Int?) -> [BoardFlag] {
    let isOpen = obligation.cell.value.isOpen
    let isWithin = obligation.cell.value == .openWithin
    return BoardFlag.allCases.filter { flag in
      switch flag {
      case .overdue: obligation.cell.value == .openOverdue
      case .dueSoon: isWithin && (daysLeft.map { $0 <= viewpoint.dueSoonDays } ?? false)
      case .blocked: isOpen && obligation.status.value == .blocked
      case .extended:
        if let original = obligation.original, let inForce = obligation.inForce {
          inForce.due > original.due
        } else {
          false
        }
      case .extensionPending:
        isOpen && obligation.requests.contains { $0.outcome.value == .pending }
      case .claimPending: obligation.status.value == .claimed
      case .heirUndecided: isOpen && obligation.holder.value.isUndecided
      case .groupUnresolved: isOpen && obligation.holder.value.isUnresolved
      case .nobodyNamed: isOpen && obligation.holder.value == .nobody
      case .occurrenceMissed: obligation.missedCount > 0
      }
    }
  }

  /// Whether a filter lets a line through, its text apart.
  public func admits(_ line: BoardLine, _ filter: BoardFilter) -> Bool {
    if let notice = filter.notice, notice != line.notice { return false }
    if let statuses = filter.statuses, !statuses.contains(line.status) { return false }
    if let cells = filter.cells, !cells.contains(line.cell) { return false }
    if let days = filter.dueWithinDays {
      guard line.cell == .openWithin, let due = line.due, daysLeft(to: due) <= days else {
        return false
      }
    }
    if let party = filter.party {
      guard let subject = line.holder.subject else { return false }
      return register.falls(subject, under: party, at: at)
    }
    return true
  }

  /// Whether a row contains all of some folded words.
  func contains(
    _ words: [String], _ row: BoardRow, _ folding: inout TextFolding
  ) -> Bool {
    guard !words.isEmpty else { return true }
    let parts = [
      row.record.summary.value, row.record.section.value, row.directive.rawValue,
      row.name?.value.name ?? "", row.name?.value.short ?? "", row.holder.subject?.rawValue ?? "",
    ]
    let text = folding.fold(parts.joined(separator: " "))
    return words.allSatisfy { text.holds($0) }
  }

  /// Sorts what stands on a board; the sort is stable: ties keep the order of the documents.
  static func sorted<Row>(
    _ rows: [Row], by sort: BoardSort, line: (Row) -> BoardLine
  ) -> [Row] {
    switch sort {
    case .document: return rows
    case .due:
      return rows.stablySorted { (line($0).due ?? .distantFuture).milliseconds }
    case .late: return rows.stablySorted { -line($0).lateDays }
    case .status:
      let ranks = Dictionary(
        uniqueKeysWithValues: ObligationStatus.allCases.enumerated().map { ($1, $0) })
      return rows.stablySorted { ranks[line($0).status] ?? 0 }
    case .party:
      return rows.stablySorted { row in
        let holder = line(row).holder
        return holder.party.map { "0" + $0.rawValue } ?? "1" + (holder.subject?.rawValue ?? "~")
      }
    }
  }
}

extension BoardFilter {
  /// The words that a row must contain, folded.
  var foldedWords: [String] {
    var folding = TextFolding()
    return text.map { folding.fold($0).split(separator: " ").map(String.init) } ?? []
  }
}

extension Array {
  /// The elements by ascending key; those with equal keys keep their order.
  fileprivate func stablySorted<Key: Comparable>(by key: (Element) -> Key) -> [Element] {
    // Sorting is stable; each key is made once.
    let keyed: [(key: Key, element: Element)] = map { (key($0), $0) }
    return keyed.sorted { $0.key < $1.key }.map(\.element)
  }
}
