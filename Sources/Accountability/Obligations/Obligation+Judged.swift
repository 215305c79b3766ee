// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

extension Obligation {
  /// The value of a field, with the events that establish it.
  public func value(of field: JudgedField) -> Cited<JudgedValue> {
    switch field {
    case .responsible: holder.map { .holder($0) }
    case .due: Cited(.due(inForce?.due), dueSequences)
    case .status: status.map { .status($0) }
    case .cell: cell.map { .cell($0) }
    case .late: Cited(.lateDays(lateDays), lateSequences)
    }
  }

  /// The events behind the deadline in force, or behind there being none.
  private var dueSequences: [SequenceNumber] {
    inForce.map { [$0.sequence] } ?? originalCell.sequences
  }

  /// The events behind the late days and their shares.
  private var lateSequences: [SequenceNumber] {
    guard lateDays > 0 else { return cell.sequences }
    return cell.sequences + dueSequences + holdings.flatMap(\.sequences)
  }
}
