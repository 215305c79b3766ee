// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// A name that a party has had from some instant on.
public struct PartyName: Hashable, Sendable {
  /// The full name.
  public let name: String
  /// The short name.
  public let short: String?
  /// From when.
  public let from: Instant
  /// The event that gave it.
  public let sequence: SequenceNumber
}
