// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

/// The obligations of a ledger, one a row.
public struct Board: Hashable, Sendable {
  /// The rows.
  public let rows: [BoardRow]
  /// How many of the rows stand in each cell.
  public let counts: CellCounts

  /// Counts some rows.
  init(_ rows: [BoardRow]) {
    self.rows = rows
    counts = CellCounts(rows.lazy.map { $0.cell })
  }
}
