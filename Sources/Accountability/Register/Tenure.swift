// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// A person's time in an office.
public struct Tenure: Hashable, Sendable {
  /// Who held the office.
  public let person: PartyID
  /// In which capacity, for example as acting head.
  public let capacity: String?
  /// When.
  public let interval: Interval
  /// The events that began and ended it.
  public let sequences: [SequenceNumber]
}
