// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// One rule that was applied to reach a value, and the events it was applied to.
public struct ExplanationStep: Hashable, Sendable {
  /// The rule.
  public let rule: RuleName
  /// What it gave: the holder reached, the deadline in force, the state, the late days.
  public let result: JudgedValue?
  /// The events.
  public let sequences: [SequenceNumber]
}
