// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// An event in a history, with what it did.
///
/// What the event itself says is in its body; an entry adds what followed from it.
public struct HistoryEntry: Hashable, Sendable {
  /// The event.
  public let event: Event
  /// What it did.
  public let effects: [HistoryEffect]

  /// The whole days after which it was recorded, where it is a late entry.
  public var daysLate: Int64? { event.body.partiesBound == nil ? nil : event.daysLate }
}
