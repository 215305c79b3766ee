// Directive ledger · SegmentIndexes — SPDX-License-Identifier: Apache-2.0

import Directives

/// Events that were read ahead of the questions about them.
///
/// They are asked for many times each, mostly several about one directive: where one stands is told
/// by its position alone, without a hash that costs as much as the rest of the question.
struct HeldEvents: Sendable {
  /// The most events of a run: so many that handing a run out costs little beside it.
  static let runLimit = 1_024

  /// The events, as they were read.
  private let runs: [[Event]]
  /// Where each event stands, from 1 on, at the first free slot from that of its position.
  ///
  /// At least half of them stay free, which is 0.
  private var slots: [UInt32]
  /// What positions are multiplied by, an odd number that nobody can know beforehand: whoever
  /// records chooses positions, and could choose them so that all lead to few slots.
  private let factor = UInt64.random(in: .min ... .max) | 1
  /// How far a product is shifted, so that its highest bits are the number of a slot.
  private let shift: UInt64

  /// No events.
  static let none = HeldEvents([])

  /// Takes fewer than 2^31 events in runs of at most `runLimit`; of several at one position the
  /// last counts.
  init(_ runs: [[Event]]) {
    self.runs = runs
    let count = runs.count * Self.runLimit
    shift = UInt64((2 * count + 1).leadingZeroBitCount)
    slots = [UInt32](repeating: 0, count: 1 << (UInt64.bitWidth - Int(shift)))
    for (run, events) in runs.enumerated() {
      for (number, event) in events.enumerated() {
        slots[slot(of: event.sequence)] = UInt32(run * Self.runLimit + number + 1)
      }
    }
  }

  /// The event at a position, where it is held.
  subscript(sequence: SequenceNumber) -> Event? {
    let place = Int(slots[slot(of: sequence)])
    return place == 0 ? nil : event(at: place)
  }

  /// The slot of a position: the one that leads to its event, or the free one that would.
  private func slot(of sequence: SequenceNumber) -> Int {
    var slot = Int((sequence.rawValue &* factor) >> shift)
    while slots[slot] != 0, event(at: Int(slots[slot])).sequence != sequence {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  /// The event at a place that a slot names.
  private func event(at place: Int) -> Event {
    runs[(place - 1) / Self.runLimit][(place - 1) % Self.runLimit]
  }
}
