// Directive ledger · chidao-bench — SPDX-License-Identifier: Apache-2.0

import Directives

/// A directive of the invented province while somebody works on it.
struct InventedDirective {
  /// The directive.
  let id: DirectiveID
  /// Who leads.
  let lead: PartyID
  /// The deadline in force.
  var deadline: Deadline?
  /// The request for more time that waits for a decision.
  var request: EventID?
  /// The claim that waits for a decision.
  var claim: EventID?
  /// The claim that was approved.
  var approved: EventID?
  /// How much is said to be done.
  var percent: Int64 = 0
  /// Whether the party said that it got the directive.
  var isAcknowledged = false
}
