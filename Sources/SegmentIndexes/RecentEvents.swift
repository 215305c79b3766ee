// Directive ledger · SegmentIndexes — SPDX-License-Identifier: Apache-2.0

import Directives

/// Events that were read: all those of a question about a few, and of one about many the last.
struct RecentEvents {
  /// The most events that a question about a few reads.
  static let patience = 512
  /// The number of places for those of any other, each taken by the last event that it falls to: a
  /// large batch comes back to what it named before.
  static let placeCount = 1 << 16

  /// Every event while there are few.
  private var few: [SequenceNumber: Event] = [:]
  /// The last events once there are many, each at the place that its number leads to.
  private var many: [Event?] = []

  /// Whether there were many.
  var areMany: Bool { !many.isEmpty }

  /// The event at a position, where it is kept.
  subscript(sequence: SequenceNumber) -> Event? {
    guard areMany else { return few[sequence] }
    guard let event = many[Self.place(of: sequence)], event.sequence == sequence else { return nil }
    return event
  }

  /// Keeps an event that was read.
  mutating func keep(_ event: Event) {
    guard areMany || few.count == Self.patience else {
      few[event.sequence] = event
      return
    }
    if !areMany {
      many = [Event?](repeating: nil, count: Self.placeCount)
      for (sequence, event) in few { many[Self.place(of: sequence)] = event }
      few = [:]
    }
    many[Self.place(of: event.sequence)] = event
  }

  /// The place that a position leads to.
  private static func place(of sequence: SequenceNumber) -> Int {
    Int(truncatingIfNeeded: sequence.rawValue) % placeCount
  }
}
