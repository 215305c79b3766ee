// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives

/// Rows of the board that are shown as one: the members of a group that stand alike.
struct BoardEntry {
  /// The rows, at least one.
  private(set) var rows: [BoardRow]

  /// What rows have in common that are shown as one.
  private struct Likeness: Hashable {
    /// The directive.
    let directive: DirectiveID
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
    /// What a row has in common with others.
    func likeness(of row: BoardRow) -> Likeness? { self.likeness(of: row, likeStatus) }
    var sizes: [Likeness: Int] = [:]
    for row in rows {
      if let likeness = likeness(of: row) { sizes[likeness, default: 0] += 1 }
    }
    var entries: [BoardEntry] = []
    var positions: [Likeness: Int] = [:]
    for row in rows {
      guard let likeness = likeness(of: row), sizes[likeness, default: 0] >= limit else {
        entries.append(BoardEntry(rows: [row]))
        continue
      }
      if let position = positions[likeness] {
        entries[position].rows.append(row)
      } else {
        positions[likeness] = entries.count
        entries.append(BoardEntry(rows: [row]))
      }
    }
    return entries
  }

  /// What a row has in common with others; nil where it stands for itself.
  private static func likeness(of row: BoardRow, _ likeStatus: Bool) -> Likeness? {
    guard let group = row.obligation.group, row.holder.party != nil else { return nil }
    return Likeness(
      directive: row.directive, group: group, cell: row.cell,
      status: likeStatus ? row.obligation.status.value : nil, due: row.obligation.inForce?.due)
  }
}
