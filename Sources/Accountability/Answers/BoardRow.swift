// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// One obligation on the board.
///
/// A board has many of them, so that what they say at length is said once for each directive.
public struct BoardRow: Hashable, Sendable {
  /// The account that it is of.
  let account: SharedAccount
  /// The number of its obligation in the account.
  let place: Int
  /// What it is counted, filtered and sorted by.
  public let line: BoardLine
  /// The name of its holder at the instant of the view, where there is one.
  public let name: Cited<PartyName>?
  /// Who else has a part in the directive now, the other members of its own group left out.
  public let others: [Holding]
  /// Days from the day of the view to the last day in time: 0 when due today, negative after.
  public let daysLeft: Int?
  /// What calls for attention.
  public let flags: [BoardFlag]

  /// The directive as it stands.
  public var record: DirectiveRecord { _read { yield account.account.record } }
  /// The obligation.
  public var obligation: Obligation { _read { yield account.account.obligations[place] } }
  /// The obligations of its directive, this one among them.
  public var fellows: [Obligation] { _read { yield account.account.obligations } }
  /// The directive.
  public var directive: DirectiveID { record.directive }
  /// Who holds it.
  public var holder: Holder { line.holder }
  /// Where it stands against the deadline in force.
  public var cell: Cell { line.cell }
}
