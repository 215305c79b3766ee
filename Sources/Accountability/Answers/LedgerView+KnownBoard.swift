// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

extension LedgerView {
  /// The board of a ledger whose lines are known: of all directives only those are folded that have
  /// a place on it.
  ///
  /// - Parameter known: every obligation as it stands in this view, in the order of the documents.
  /// - Returns: nil where what is folded is not what the lines say.
  /// - Complexity: linear in the lines, and in the events about the directives that are folded.
  public func board(
    _ filter: BoardFilter, sortedBy sort: BoardSort = .document, knowing known: [BoardLine]
  ) -> Board? {
    let groups = known.groups().filter { $0.contains { admits($0, filter) } }
    var lines: [DirectiveID: ArraySlice<BoardLine>] = [:]
    var directives: [DirectiveID] = []
    for wave in groups[...].waves(of: Self.readingCount) {
      index.readAhead(wave.map(\.issuance))
      for group in wave {
        guard let directive = index[group.issuance].body.directive else { return nil }
        lines[directive] = group
        directives.append(directive)
      }
    }
    let words = filter.foldedWords
    let runs = forEachRun(of: directives[...]) { [lines] run -> [BoardRow]? in
      var (folding, chosen, isAsKnown) = (TextFolding(), [BoardRow](), true)
      var rest = Set(run)
      forEachAccount(of: run) { account in
        let (rows, directive) = (rows(of: account), account.record.directive)
        rest.remove(directive)
        isAsKnown = isAsKnown && lines[directive]?.elementsEqual(rows.lazy.map(\.line)) == true
        for row in rows where admits(row.line, filter) && contains(words, row, &folding) {
          chosen.append(row)
        }
      }
      return isAsKnown && rest.isEmpty ? chosen : nil
    }
    guard runs.allSatisfy({ $0 != nil }) else { return nil }
    return Board(Self.sorted(runs.flatMap { $0 ?? [] }, by: sort) { $0.line })
  }
}

extension [BoardLine] {
  /// The lines of each directive.
  fileprivate func groups() -> [ArraySlice<BoardLine>] {
    var groups: [ArraySlice<BoardLine>] = []
    var start = 0
    for end in 1..<Swift.max(count + 1, 1)
    where end == count || self[end].issuance != self[start].issuance {
      groups.append(self[start..<end])
      start = end
    }
    return groups
  }
}

extension ArraySlice<BoardLine> {
  /// The issuance of the directive of a group.
  fileprivate var issuance: SequenceNumber { self[startIndex].issuance }
}
