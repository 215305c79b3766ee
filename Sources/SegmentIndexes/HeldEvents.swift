// Directive ledger · SegmentIndexes — SPDX-License-Identifier: Apache-2.0

import Directives

/// Events that were read ahead of the questions about them.
struct HeldEvents: Sendable {
  /// The events by ascending position.
  private let events: [Event]
  /// The position of the first.
  private let first: Int
  /// From the first position on, the number of the event there among the events; -1 where none is.
  private let numbers: [Int32]

  /// No events.
  static let none = HeldEvents([])

  /// Takes events by ascending position.
  init(_ events: [Event]) {
    self.events = events
    first = events.first.map { Int($0.sequence.rawValue) } ?? 0
    let end = events.last.map { Int($0.sequence.rawValue) + 1 } ?? 0
    var numbers = [Int32](repeating: -1, count: end - first)
    for (number, event) in events.enumerated() {
      numbers[Int(event.sequence.rawValue) - first] = Int32(number)
    }
    self.numbers = numbers
  }

  /// The event at a position, where it is held.
  subscript(sequence: SequenceNumber) -> Event? {
    let place = Int(sequence.rawValue) - first
    guard numbers.indices.contains(place), numbers[place] >= 0 else { return nil }
    return events[Int(numbers[place])]
  }
}
