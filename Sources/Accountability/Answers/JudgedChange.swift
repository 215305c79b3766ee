// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

/// A value that two views do not agree on.
public struct JudgedChange: Hashable, Sendable {
  /// The obligation.
  public let obligation: ObligationID
  /// What differs.
  public let field: JudgedField
  /// The value in the first view; nil where it holds no such obligation.
  public let before: Cited<JudgedValue>?
  /// The value in the second view; nil where it holds no such obligation.
  public let after: Cited<JudgedValue>?
}
