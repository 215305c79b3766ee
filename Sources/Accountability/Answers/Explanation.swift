// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

/// Why a field of an obligation has its value: rules and events, in the order of application.
public struct Explanation: Hashable, Sendable {
  /// The obligation.
  public let obligation: ObligationID
  /// The field.
  public let field: JudgedField
  /// Its value.
  public let value: Cited<JudgedValue>
  /// How it was reached.
  public let steps: [ExplanationStep]
}
