// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// `policy.adopted`: another reading of deadlines comes into force.
public struct PolicyAdopted: Hashable, Sendable {
  /// The ledger.
  public let ledger: LedgerOrigin
  /// The reading from now on.
  public let policy: DeadlinePolicy
  /// The document or decision it rests on.
  public let basis: String?

  /// Makes the value from its parts.
  public init(ledger: LedgerOrigin, policy: DeadlinePolicy, basis: String? = nil) {
    self.ledger = ledger
    self.policy = policy
    self.basis = basis
  }
}
