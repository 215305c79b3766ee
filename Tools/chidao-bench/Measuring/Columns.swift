// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

/// Rows of text with columns one below the other.
enum Columns {
  /// The rows with the first column flush left, the last as it is, and those between flush right.
  static func aligned(_ rows: [[String]]) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { $0.count > column ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let gap = String(repeating: " ", count: widths[column] - cell.count)
        if column == 0 { return cell + gap }
        return column == count - 1 ? cell : gap + cell
      }
      let line = cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}
