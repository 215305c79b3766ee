// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// A party's time in a group.
public struct Membership: Hashable, Sendable {
  /// The member.
  public let member: PartyID
  /// When.
  public let interval: Interval
  /// The events that began and ended it.
  public let sequences: [SequenceNumber]
}
