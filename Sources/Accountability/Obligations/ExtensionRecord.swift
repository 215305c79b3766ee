// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// A request for more time and what became of it.
public struct ExtensionRecord: Hashable, Sendable {
  /// What became of a request.
  public enum Outcome: Hashable, Sendable {
    /// Nobody has decided on it.
    case pending
    /// A deadline was set upon it, which may differ from the one proposed.
    case granted(Deadline)
    /// It was turned down.
    case refused(by: PartyID, reason: String)
  }

  /// The event that asks.
  public let event: EventID
  /// The request.
  public let request: Cited<ExtensionRequested>
  /// When it was made.
  public let time: Instant
  /// What became of it, with the event that decided.
  public internal(set) var outcome: Cited<Outcome>
}
