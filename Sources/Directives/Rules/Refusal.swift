// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// Why an intent may not enter the ledger as it stands.
public struct Refusal: Error, Hashable, Sendable {
  /// What is not so.
  public let reason: Reason
  /// The attribute or field of the data that says it, for example `deadline.due`.
  ///
  /// Empty when it is the event as a whole.
  public let field: String

  /// Names a refusal.
  public init(_ reason: Reason, _ field: String = "") {
    self.reason = reason
    self.field = field
  }

  /// The stable name of the refusal, for example `unknown-party`.
  public var code: String { reason.code }
}
