// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// One step by which a role came to whoever has it.
public struct ChainStep: Hashable, Sendable {
  /// How the role came to a party.
  public enum Relation: String, CaseIterable, Hashable, Sendable {
    /// It was assigned.
    case assigned
    /// It is a member of the group before it.
    case member
    /// It was assigned to resolve the group before it.
    case resolved
    /// It took over from the party before it, which ended.
    case succeeded
    /// The party before it ended and no heir is decided.
    case undecided
    /// It was transferred from the party before it.
    case transferred
  }

  /// How.
  public let relation: Relation
  /// To whom; of `undecided` the party that ended.
  public let party: PartyID
  /// From when.
  public let since: Instant
  /// The events that establish it.
  public let sequences: [SequenceNumber]
}
