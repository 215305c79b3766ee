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
  /// The lower half of a position, and below it where its event stands, from 1 on, at the first
  /// free slot from that of the position: hardly any event is looked at that is not asked for.
  ///
  /// At least half of them stay free, which is 0.
  private var slots: [UInt64]
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
    slots = [UInt64](repeating: 0, count: 1 << (UInt64.bitWidth - Int(shift)))
    for run in runs.indices {
      for number in runs[run].indices {
        let sequence = runs[run][number].sequence
        slots[slot(of: sequence)] =
          Self.tag(of: sequence) | UInt64(run * Self.runLimit + number + 1)
      }
    }
  }

  /// The event at a position, where it is held.
  subscript(sequence: SequenceNumber) -> Event? {
    let slot = slots[slot(of: sequence)]
    return slot == 0 ? nil : runs[Self.run(in: slot)][Self.number(in: slot)]
  }

  /// The slot of a position: the one that leads to its event, or the free one that would.
  private func slot(of sequence: SequenceNumber) -> Int {
    let tag = Self.tag(of: sequence)
    var slot = Int((sequence.rawValue &* factor) >> shift)
    while slots[slot] != 0 {
      if slots[slot] & ~UInt64(UInt32.max) == tag, isEvent(slots[slot], at: sequence) { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  /// Whether the event of a slot is the one at a position.
  private func isEvent(_ slot: UInt64, at sequence: SequenceNumber) -> Bool {
    runs[Self.run(in: slot)][Self.number(in: slot)].sequence == sequence
  }

  /// The lower half of a position, in the upper half of a slot.
  private static func tag(of sequence: SequenceNumber) -> UInt64 { sequence.rawValue << 32 }

  /// The run of the event of a slot.
  private static func run(in slot: UInt64) -> Int { place(in: slot) / runLimit }

  /// The number in its run of the event of a slot.
  private static func number(in slot: UInt64) -> Int { place(in: slot) % runLimit }

  /// Where the event of a slot stands, from 0 on.
  private static func place(in slot: UInt64) -> Int { Int(slot & UInt64(UInt32.max)) - 1 }
}
