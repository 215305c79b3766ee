// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives

/// Rows of the board that are shown as one: the members of a group that stand alike.
struct BoardEntry {
  /// The rows, at least one.
  let rows: [BoardRow]

  /// What rows have in common that are shown as one.
  private struct Likeness: Hashable {
    /// The issuance of the directive.
    let issuance: SequenceNumber
    /// The group.
    let group: PartyID
    /// The verdict.
    let cell: Cell
    /// The status, where it matters.
    let status: ObligationStatus?
    /// The deadline.
    let due: Instant?
  }

  /// The first row, which stands for the others.
  var first: BoardRow { rows[0] }

  /// The most late days of a row.
  var lateDays: Int { rows.map(\.obligation.lateDays).max() ?? 0 }

  /// The entries of some rows, in their order; groups of fewer than `limit` stay apart.
  ///
  /// - Parameter likeStatus: whether only rows of one status are shown as one.
  static func entries(
    of rows: [BoardRow], limit: Int = 7, likeStatus: Bool = true
  ) -> [BoardEntry] {
    places(of: rows.map(\.line), limit: limit, likeStatus: likeStatus).told.map { places in
      BoardEntry(rows: places.map { rows[$0] })
    }
  }

  /// Which of some lines of the board make an entry: the places of the first entries, in their
  /// order, and the number of entries that are left out.
  static func places(
    of lines: [BoardLine], limit: Int = 7, likeStatus: Bool = true, atMost most: Int = .max
  ) -> (told: [[Int]], rest: Int) {
    var sizes: [Likeness: Int] = [:]
    for line in lines {
      if let likeness = likeness(of: line, likeStatus) { sizes[likeness, default: 0] += 1 }
    }
    var told: [[Int]] = []
    var rest = 0
    var positions: [Likeness: Int] = [:]
    for (place, line) in lines.enumerated() {
      if let likeness = likeness(of: line, likeStatus), sizes[likeness, default: 0] >= limit {
        if let position = positions[likeness] {
          if position < most { told[position].append(place) }
          continue
        }
        positions[likeness] = told.count + rest
      }
      if told.count < most { told.append([place]) } else { rest += 1 }
    }
    return (told, rest)
  }

  /// What a line has in common with others; nil where it stands for itself.
  private static func likeness(of line: BoardLine, _ likeStatus: Bool) -> Likeness? {
    guard let group = line.group, line.holder.party != nil else { return nil }
    return Likeness(
      issuance: line.issuance, group: group, cell: line.cell,
      status: likeStatus ? line.status : nil, due: line.due)
  }
}
