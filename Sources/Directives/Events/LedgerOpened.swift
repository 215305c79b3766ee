// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// `ledger.opened`: the ledger begins.
///
/// Always event 0.
public struct LedgerOpened: Hashable, Sendable {
  /// The name of the ledger, which every line carries as its `source`.
  public let origin: LedgerOrigin
  /// The version of the format: 1.
  public let format: Int64
  /// The ledger's name for people.
  public let name: String
  /// The offset in which the ledger writes its instants and counts its days.
  public let offset: UTCOffset
  /// The reading of deadlines in force from the start.
  public let policy: DeadlinePolicy
  /// Whether signatures are asked for from the start; absent for `none`.
  public let signatures: SignatureDemand?

  /// Makes the value from its parts.
  public init(
    origin: LedgerOrigin,
    format: Int64,
    name: String,
    offset: UTCOffset,
    policy: DeadlinePolicy,
    signatures: SignatureDemand? = nil
  ) {
    self.origin = origin
    self.format = format
    self.name = name
    self.offset = offset
    self.policy = policy
    self.signatures = signatures
  }
}
