// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// `group.left`: a party is no longer a member of a group.
public struct GroupLeft: Hashable, Sendable {
  /// The group.
  public let group: PartyID
  /// The former member.
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
