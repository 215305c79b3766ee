// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

/// Rows under columns, to be shown, or written as CSV.
public struct Table: Hashable, Sendable {
  /// The columns from left to right.
  public let columns: [TableColumn]
  /// The rows from top to bottom.
  ///
  /// Invariant: each has as many cells as there are columns.
  public private(set) var rows: [[TableCell]]

  /// A table of some rows.
  ///
  /// - Precondition: each row has as many cells as there are columns.
  public init(_ columns: [TableColumn], rows: [[TableCell]] = []) {
    self.columns = columns
    self.rows = []
    for row in rows { append(row) }
  }

  /// Adds a row at the bottom.
  ///
  /// - Precondition: the row has as many cells as there are columns.
  public mutating func append(_ row: [TableCell]) {
    precondition(row.count == columns.count, "\(row.count) cells for \(columns.count) columns")
    rows.append(row)
  }
}
