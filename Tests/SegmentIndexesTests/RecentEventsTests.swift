// Directive ledger · SegmentIndexesTests — SPDX-License-Identifier: Apache-2.0

import Directives
import Testing

@testable import SegmentIndexes

struct RecentEventsTests {
  /// An event at a position.
  private static func event(_ position: Int, of ledger: IndexedLedger) -> Event {
    Event(
      intent: ledger.index.events[position % 7].intent,
      sequence: SequenceNumber(UInt64(position)), recordedTime: .distantPast)
  }

  @Test(arguments: [3, 512, 513, 90_000])
  func `an event that is kept is that of its position and no other`(count: Int) throws {
    let ledger = try IndexedLedger(count: 40)
    var events = RecentEvents()
    for position in 0..<count { events.keep(Self.event(position, of: ledger)) }
    #expect(events.areMany == (count > RecentEvents.patience))
    var keptCount = 0
    for position in 0..<count {
      guard let event = events[SequenceNumber(UInt64(position))] else { continue }
      #expect(event == Self.event(position, of: ledger))
      keptCount += 1
    }
    #expect(keptCount == min(count, RecentEvents.placeCount))
    #expect(events[SequenceNumber(UInt64(count))] == nil)
  }
}
