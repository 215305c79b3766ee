// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

/// The time during which a party had a role in a directive.
public struct PartyDuty: Hashable, Sendable {
  /// The directive as it stands.
  public let record: DirectiveRecord
  /// The role and the time.
  public let holding: Holding
  /// The late days that began while the party bore it, told with its last time in the role.
  public let lateDays: Int
}
