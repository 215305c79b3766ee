// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// One deadline in the history of an obligation.
public struct DeadlineEntry: Hashable, Sendable {
  /// The deadline as recorded.
  public let deadline: Deadline
  /// The first instant that is too late, under the policy of the view.
  public let due: Instant
  /// From when it was in force.
  public let from: Instant
  /// The event that set it.
  public let sequence: SequenceNumber
  /// Who changed it, and why; nil for the one issued with the directive.
  public let change: Change?

  /// What a change of deadline says of itself.
  public struct Change: Hashable, Sendable {
    /// Who changed it.
    public let by: PartyID
    /// Why.
    public let reason: String
    /// The request that it grants.
    public let request: EventID?
    /// The obligations it is limited to; empty for all.
    public let parties: [PartyID]
  }
}
