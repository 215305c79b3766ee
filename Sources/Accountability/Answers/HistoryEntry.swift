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

  /// How long after its effective time it was recorded, in milliseconds; negative when before.
  public var lagMilliseconds: Int64 {
    event.recordedTime.milliseconds - event.time.milliseconds
  }
}
