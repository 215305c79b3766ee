// Directive ledger · EventCoding — SPDX-License-Identifier: Apache-2.0

public import Directives

/// What a line of the ledger says.
public struct DecodedLine: Hashable, Sendable {
  /// The event.
  public let event: Event
  /// The base64 of the leaf hash of the line before: 44 characters, all `A` but the last `=` in the
  /// first line.
  public let predecessorHash: String
}
