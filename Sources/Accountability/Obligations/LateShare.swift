// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

/// How many late days passed while one holder had an obligation.
public struct LateShare: Hashable, Sendable {
  /// Who had it.
  public let holder: Holder
  /// The number of late days that began while it did.
  public let days: Int
}
