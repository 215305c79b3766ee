// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// `group.joined`: a party becomes a member of a group.
public struct GroupJoined: Hashable, Sendable {
  /// The group.
  public let group: PartyID
  /// The new member.
  public let member: PartyID
  /// The document or decision it rests on.
  public let basis: String?

  /// Makes the value from its parts.
  public init(group: PartyID, member: PartyID, basis: String? = nil) {
    self.group = group
    self.member = member
    self.basis = basis
  }
}
