// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// The time during which one holder had one role in a directive.
///
/// Of one origin, role and group the holdings follow each other without overlap.
public struct Holding: Hashable, Sendable {
  /// Why a holding ended.
  public enum Ending: String, CaseIterable, Hashable, Sendable {
    /// The holder ended and the role passed on, or is undecided.
    case succeeded
    /// The role was transferred.
    case transferred
    /// The assignment was ended.
    case ended
    /// The member left the group.
    case left
    /// A group was resolved or completed, so that its remainder is less or no more.
    case resolved
    /// The role passed to the members of a group.
    case divided
    /// The directive was withdrawn.
    case withdrawn
    /// The directive was superseded.
    case superseded
  }

  /// Whom the directive bound in the first place.
  public let origin: ObligationOrigin
  /// The role.
  public let role: Role
  /// The group through which it was assigned, if any.
  public let group: PartyID?
  /// Who had it.
  public let holder: Holder
  /// When.
  public let interval: Interval
  /// How it came to the holder, from the assignment on.
  public let chain: [ChainStep]
  /// Why it ended, and the events that say so; nil while it goes on.
  public let ending: Cited<Ending>?

  /// The event by which it began: of the steps that took effect then, the last to be recorded.
  ///
  /// A member may have joined its group, and a party may have ended, long before the assignment.
  public var beginning: [SequenceNumber] {
    let steps = chain.filter { $0.since == interval.from }.flatMap(\.sequences)
    return steps.max().map { [$0] } ?? Array(chain.last?.sequences.suffix(1) ?? [])
  }

  /// The events that establish it, with those that ended it.
  public var sequences: [SequenceNumber] {
    Cited((), chain.flatMap(\.sequences) + (ending?.sequences ?? [])).sequences
  }
}
