// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

/// How a contest ended, with what was found beside the times.
struct Standing: Hashable {
  /// A limit of ours that is not a ratio.
  struct Goal: Hashable {
    /// What is wanted, and what was measured.
    let sentence: String
    /// Whether it is so.
    let isReached: Bool
  }

  /// What was done.
  let title: String
  /// What a ratio is called.
  let comparison: String
  /// The contenders, ours first.
  let rows: [StandingRow]
  /// Those who were not there.
  let absent: [String]
  /// What was compared besides, one sentence each.
  var checks: [String] = []
  /// Limits of ours.
  var goals: [Goal] = []

  /// What else is worth knowing.
  var notes: [String] = []

  /// The table with what belongs to it.
  var lines: [String] {
    let cells = [["", "wall", "processor", "peak", comparison, "wanted"]] + rows.map(Self.cells)
    return ["", title] + Columns.aligned(cells).map { "  " + $0 }
      + checks.map { "  checked: \($0)" }
      + goals.map { "  \($0.isReached ? "reached" : "NOT reached"): \($0.sentence)" }
      + notes.map { "  \($0)" } + absent.map { "  absent: \($0)" }
  }

  /// The cells of a row.
  private static func cells(_ row: StandingRow) -> [String] {
    let wanted = row.wanted.map { wanted in
      "≥ " + Figure.decimal(wanted, digits: 2) + (row.isReached == true ? "" : " NOT reached")
    }
    return [
      row.name, Figure.duration(row.wall), Figure.duration(row.processor), Figure.bytes(row.peak),
      Figure.ratio(row.ratio), wanted ?? "",
    ]
  }
}
