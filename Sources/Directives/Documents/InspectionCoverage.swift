// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// The parties that an inspection covered in one way.
public struct InspectionCoverage: Hashable, Sendable {
  /// How they were inspected, for example `direct`.
  public let mode: String
  /// Whom it covered.
  public let parties: [PartyID]

  /// Makes the value from its parts.
  public init(mode: String, parties: [PartyID] = []) {
    self.mode = mode
    self.parties = parties
  }
}
