// Directive ledger · Checkpoints — SPDX-License-Identifier: Apache-2.0

/// Witnesses and groups of a policy of which some must have signed.
public struct PolicyGroup: Hashable, Sendable {
  /// What the policy calls it.
  public let name: PolicyName
  /// How many of the members must have signed.
  ///
  /// Invariant: 1 to the number of members.
  public let threshold: Int
  /// The members, all of them defined before the group.
  public let members: [PolicyName]
}
