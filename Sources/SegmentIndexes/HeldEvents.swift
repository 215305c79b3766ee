// Directive ledger · SegmentIndexes — SPDX-License-Identifier: Apache-2.0

import Directives

/// Events that were read ahead of the questions about them.
struct HeldEvents: Sendable {
  /// The events.
  private let events: [Event]
  /// The number of each event among them by its position.
  private let numbers: [SequenceNumber: Int32]

  /// No events.
  static let none = HeldEvents([])

  /// Takes events.
  init(_ events: [Event]) {
    self.events = events
    numbers = Dictionary(
      zip(events.lazy.map(\.sequence), 0..<Int32(clamping: events.count)),
      uniquingKeysWith: { $1 })
  }

  /// The event at a position, where it is held.
  subscript(sequence: SequenceNumber) -> Event? { numbers[sequence].map { events[Int($0)] } }
}
