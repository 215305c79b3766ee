// Directive ledger · SegmentIndexesTests — SPDX-License-Identifier: Apache-2.0

import Directives
import LedgerLiterals
import Testing

@testable import SegmentIndexes

struct HeldEventsTests {
  /// An event at a position.
  private func event(_ position: UInt64, _ id: EventID = "e") -> Event {
    let reminder = ReminderSent(directive: "tb-1/1", to: ["so-a"], by: "van-phong")
    return Event(
      intent: Intent(
        id: id, time: .distantPast, actor: "van-thu", onBehalfOf: nil,
        body: .reminderSent(reminder)),
      sequence: SequenceNumber(position), recordedTime: .distantPast)
  }

  @Test(arguments: [0, 1, 2, 1_023, 1_024, 1_025, 20_000])
  func `what is held is found, and nothing else`(count: Int) {
    // Neighbours, strides of a power of two, and what lies far out: whatever a wave touches.
    for stride: UInt64 in [1, 2, 1 << 15, 1 << 43] {
      let positions = (0..<UInt64(count)).map { $0 * stride }
      let runs = positions.map { event($0) }[...].runs(of: HeldEvents.runLimit)
      let held = HeldEvents(runs)
      for position in positions {
        #expect(held[SequenceNumber(position)]?.sequence.rawValue == position)
      }
      #expect(held[SequenceNumber(UInt64(count) * stride)] == nil)
      if stride > 1 { #expect(held[SequenceNumber(1)] == nil) }
    }
  }

  @Test func `runs may be short, or empty, and the last event at a position counts`() {
    let held = HeldEvents([[], [event(7, "truoc")], [], [event(7, "sau"), event(9)]])
    #expect(held[SequenceNumber(7)]?.id == "sau")
    #expect(held[SequenceNumber(9)]?.sequence.rawValue == 9)
    #expect(held[SequenceNumber(8)] == nil)
    #expect(HeldEvents.none[SequenceNumber(0)] == nil)
  }
}

extension ArraySlice<Event> {
  /// The same in runs of so many.
  fileprivate func runs(of count: Int) -> [[Event]] {
    stride(from: startIndex, to: endIndex, by: count).map {
      Array(self[$0..<Swift.min($0 + count, endIndex)])
    }
  }
}
