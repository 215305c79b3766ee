// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// One directive as it binds one party, judged at the instant of a view.
///
/// The bearers are the parties with the role lead or execute; where a directive names neither, all
/// the parties it names; where it names nobody, nobody.
public struct Obligation: Hashable, Sendable {
  /// The directive and whom it bound in the first place.
  public let id: ObligationID
  /// The roles through which it binds, in the order of `Role`.
  public let roles: [Role]
  /// The group through which it was assigned, if any.
  public let group: PartyID?
  /// Who held it, when; in order, without overlap.
  public let holdings: [Holding]
  /// Who holds it, or held it when it was done or ceased to bind.
  public let holder: Cited<Holder>
  /// Whether it still binds.
  public let binding: Binding
  /// How far the work has come.
  public let status: Cited<ObligationStatus>
  /// The reports that count for it, in effective order.
  public let reports: [Cited<StatusReported>]
  /// The claims of completion, in effective order.
  public let claims: [Claim]
  /// The claim by which it is done under the view's count; nil while it is open.
  public let doneBy: Claim?
  /// The deadlines that applied to it, in effective order; the first is the original.
  public let deadlines: [DeadlineEntry]
  /// The deadline in force at the instant of the view, or at the claim when done.
  public let inForce: DeadlineEntry?
  /// The requests for more time.
  public let requests: [ExtensionRecord]
  /// The chase-ups that were sent to its holder or to everybody.
  public let reminders: [Cited<Instant>]
  /// Where it stands against the deadline in force.
  public let cell: Cited<Cell>
  /// Where it stands against the original deadline.
  public let originalCell: Cited<Cell>
  /// The late days against the deadline in force, by who held it when each began; they add up.
  public let lateShares: [LateShare]
  /// Of a recurring duty: its rounds, earliest first.
  public let occurrences: [Occurrence]
  /// The next round whose deadline is still to come, also of a period that has not begun.
  public let nextOccurrence: Occurrence?
  /// Of a directive with a target: how the latest figure compares.
  public let target: TargetOutcome?
}
