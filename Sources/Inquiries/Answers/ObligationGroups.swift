// Directive ledger · Inquiries — SPDX-License-Identifier: Apache-2.0

import Accountability
import Directives

/// Obligations of one directive put together where a group got them: 65 communes become one entry.
struct ObligationGroups {
  /// Obligations that are shown as one entry.
  struct Entry {
    /// The group that they were assigned through; nil for an obligation of its own.
    let group: PartyID?
    /// The obligations, at least one.
    var obligations: [Obligation]

    /// How many stand in each cell.
    var counts: CellCounts { CellCounts(obligations.map(\.cell.value)) }
    /// The first obligation with the deadline that most of them have; nil where none has one.
    var usual: Obligation? {
      var sizes: [DeadlineEntry: Int] = [:]
      for obligation in obligations {
        if let inForce = obligation.inForce { sizes[inForce, default: 0] += 1 }
      }
      guard let most = sizes.values.max() else { return nil }
      return obligations.first { $0.inForce.map { sizes[$0] == most } ?? false }
    }
    /// The cells that are not empty, with their obligations.
    var cells: [(cell: Cell, obligations: [Obligation])] {
      Cell.allCases.compactMap { cell in
        let found = obligations.filter { $0.cell.value == cell }
        return found.isEmpty ? nil : (cell, found)
      }
    }
  }

  /// The entries, in the order of their first obligations.
  private(set) var entries: [Entry] = []

  /// Puts obligations together; a group with fewer than `limit` is shown one by one.
  init(_ obligations: [Obligation], limit: Int = 7) {
    var positions: [PartyID: Int] = [:]
    let sizes = obligations.reduce(into: [PartyID: Int]()) { sizes, obligation in
      if let group = obligation.group { sizes[group, default: 0] += 1 }
    }
    for obligation in obligations {
      guard let group = obligation.group, sizes[group, default: 0] >= limit else {
        entries.append(Entry(group: nil, obligations: [obligation]))
        continue
      }
      if let position = positions[group] {
        entries[position].obligations.append(obligation)
      } else {
        positions[group] = entries.count
        entries.append(Entry(group: group, obligations: [obligation]))
      }
    }
  }
}
