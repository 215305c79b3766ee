// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// Everything that follows for one directive from the events about it, at one point of view.
public struct DirectiveAccount: Hashable, Sendable {
  /// The directive as it stood.
  public let record: DirectiveRecord
  /// Who had which role, when: every interval, past and present, in order.
  public let holdings: [Holding]
  /// The directive as it binds each party.
  public let obligations: [Obligation]
  /// Every deadline set, also for some obligations only, in effective order.
  public let deadlines: [DeadlineEntry]
  /// The events that count for no obligation.
  public let strays: [StrayEvent]
  /// The events about it, in effective order.
  public let events: [SequenceNumber]

  /// The holdings that go on at the instant of the view.
  public var current: [Holding] { holdings.filter { $0.interval.to == nil } }
}
