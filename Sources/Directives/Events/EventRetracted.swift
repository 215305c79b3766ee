// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// `event.retracted`: an earlier event was recorded in error.
///
/// Both views stay visible.
public struct EventRetracted: Hashable, Sendable {
  /// The event recorded in error.
  public let event: EventID
  /// Why.
  public let reason: String
  /// The event that says it right.
  public let replacement: EventID?

  /// Makes the value from its parts.
  public init(event: EventID, reason: String, replacement: EventID? = nil) {
    self.event = event
    self.reason = reason
    self.replacement = replacement
  }
}
