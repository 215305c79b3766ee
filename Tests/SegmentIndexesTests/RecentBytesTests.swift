// Directive ledger · SegmentIndexesTests — SPDX-License-Identifier: Apache-2.0

import Testing

@testable import SegmentIndexes

/// What is kept of what was read is what was read, the last few of it or all.
struct RecentBytesTests {
  /// What a place holds.
  private static func bytes(_ place: Int) -> [UInt8] { [UInt8(place & 255), UInt8(place >> 8)] }

  @Test func `the last few pieces are kept, and what was left behind is not`() {
    var recent = RecentBytes<Int>()
    for place in 0..<RecentBytes<Int>.patience {
      #expect(recent[place] == nil)
      recent.keep(Self.bytes(place), of: place)
      let kept = (0...place).filter { recent[$0] == Self.bytes($0) }
      #expect(kept.count == min(place + 1, RecentBytes<Int>.fewLimit))
      #expect(kept.last == place && kept.first == place - kept.count + 1)
    }
  }

  @Test func `of many pieces all are kept, up to a limit`() {
    var recent = RecentBytes<Int>()
    let (start, limit) = (RecentBytes<Int>.patience, RecentBytes<Int>.limit)
    for place in 0..<start + limit { recent.keep(Self.bytes(place), of: place) }
    #expect((start..<start + limit).allSatisfy { recent[$0] == Self.bytes($0) })
    recent.keep(Self.bytes(0), of: 0)
    #expect(recent[0] == Self.bytes(0))
    #expect(recent[start] == nil)
  }
}
