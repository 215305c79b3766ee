// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// `policy.adopted`: another reading of deadlines, or another demand for signatures, comes into
/// force.
public struct PolicyAdopted: Hashable, Sendable {
  /// The ledger.
  public let ledger: LedgerOrigin
  /// The reading from now on; absent where it stays.
  public let policy: DeadlinePolicy?
  /// Whether signatures are asked for from now on; absent where it stays.
  public let signatures: SignatureDemand?
  /// The document or decision it rests on.
  public let basis: String?

  /// Makes the value from its parts.
  public init(
    ledger: LedgerOrigin,
    policy: DeadlinePolicy? = nil,
    signatures: SignatureDemand? = nil,
    basis: String? = nil
  ) {
    self.ledger = ledger
    self.policy = policy
    self.signatures = signatures
    self.basis = basis
  }
}
