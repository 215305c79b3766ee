// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

import Directives

/// The obligations of a ledger counted by party.
public struct Score: Hashable, Sendable {
  /// One row a party that holds an obligation or bore late days, by identifier; nobody last.
  public let rows: [ScoreRow]
  /// The sum of the rows, equal to the board it was counted from.
  public let total: ScoreRow
}
