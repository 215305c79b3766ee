// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// The person who heads a party at an instant.
public struct Official: Hashable, Sendable {
  /// The office that heads the party.
  public let office: PartyID
  /// The person in that office.
  public let person: PartyID
  /// In which capacity, for example as acting head.
  public let capacity: String?
  /// Since when the person holds the office.
  public let since: Instant
}
