// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

/// How many obligations stand in each cell, and the rates that follow.
public struct CellCounts: Hashable, Sendable {
  /// The count of each cell, in the order of the cells.
  private var counts = [Int](repeating: 0, count: Cell.allCases.count)

  /// Counts nothing yet.
  public init() {}

  /// Counts some cells.
  public init(_ cells: some Sequence<Cell>) { for cell in cells { add(cell) } }

  /// The number of obligations in a cell.
  public subscript(cell: Cell) -> Int { counts[cell.place] }

  /// Counts one more obligation.
  public mutating func add(_ cell: Cell) { counts[cell.place] += 1 }

  /// Counts what others have counted.
  public static func += (counts: inout Self, others: Self) {
    for place in others.counts.indices { counts.counts[place] += others.counts[place] }
  }

  /// Every obligation that binds or was done: the six cells without `notBinding`.
  public var all: Int { Cell.allCases.reduce(0) { $0 + ($1 == .notBinding ? 0 : self[$1]) } }
  /// The obligations that are done, in time, late or without deadline.
  public var done: Int { Cell.allCases.reduce(0) { $0 + ($1.isDone ? self[$1] : 0) } }
  /// The obligations that are still to be done.
  public var open: Int { Cell.allCases.reduce(0) { $0 + ($1.isOpen ? self[$1] : 0) } }
  /// The obligations whose term has been decided: done with a deadline, or overdue.
  public var due: Int { self[.doneOnTime] + self[.doneLate] + self[.openOverdue] }

  /// A rate: done with a deadline, of those due.
  public var doneOfDue: Rate { Rate(self[.doneOnTime] + self[.doneLate], of: due, .due) }
  /// A rate: done on time, of those due.
  public var onTimeOfDue: Rate { Rate(self[.doneOnTime], of: due, .due) }
  /// A rate: done, of all that bind or were done.
  public var doneOfAll: Rate { Rate(done, of: all, .all) }
}

extension Cell {
  /// Its place among all.
  fileprivate var place: Int {
    switch self {
    case .doneOnTime: 0
    case .doneLate: 1
    case .doneUndated: 2
    case .openWithin: 3
    case .openOverdue: 4
    case .openUndated: 5
    case .notBinding: 6
    }
  }
}
