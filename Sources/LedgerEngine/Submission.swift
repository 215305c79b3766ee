// Directive ledger · LedgerEngine — SPDX-License-Identifier: Apache-2.0

public import Directives

/// A batch of intents, whole or absent in the ledger.
public struct Submission: Hashable, Sendable {
  /// The most intents of a batch.
  public static let intentLimit = 100_000

  /// The intents in order.
  public let intents: [Intent]
  /// What the submitter takes the ledger to be before the first of them.
  public let expectations: [Assumption]
  /// The signatures among the intents that were checked; others are not recorded.
  public let checked: Set<CheckedSignature>

  /// Makes the value from its parts.
  public init(
    _ intents: [Intent], expecting expectations: [Assumption] = [],
    checked: Set<CheckedSignature> = []
  ) {
    self.intents = intents
    self.expectations = expectations
    self.checked = checked
  }
}
