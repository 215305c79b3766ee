// Directive ledger · Reports — SPDX-License-Identifier: Apache-2.0

extension Table {
  /// The columns between two cells.
  static let gap = 2

  /// The width of each column so that a row fits into `width`, as far as they can be squeezed.
  func columnWidths(fitting width: Int) -> [Int] {
    var widths = columns.indices.map { index in
      max(columns[index].title.displayWidth, rows.map { $0[index].text.width }.max() ?? 0)
    }
    let least = columns.indices.map { index in
      min(
        widths[index],
        columns[index].leastWidth.map { max($0, columns[index].title.displayWidth) }
          ?? widths[index])
    }
    // Takes from the widest first, so that short columns keep their cells on one line.
    var excess = widths.reduce(Self.gap * (columns.count - 1), +) - width
    while excess > 0 {
      let squeezable = columns.indices.filter { widths[$0] > least[$0] }
      guard let widest = squeezable.max(by: { widths[$0] < widths[$1] }) else { break }
      let second = squeezable.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
      let taken = max(1, min(excess, widths[widest] - max(least[widest], second)))
      widths[widest] -= taken
      excess -= taken
    }
    return widths
  }
}
