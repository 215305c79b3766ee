// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// Where events may stand, by the hash of their name: eight bytes for each and as many for room.
///
/// Names are not kept a second time: whoever asks looks whether the event has the name.
struct EventPositions: Sendable {
  /// A power of two of slots, of which half stay empty: half of a hash above a number from 1 on, or
  /// 0 where nothing is.
  private var slots: [UInt64] = []
  /// The number of slots that hold something.
  private var count = 0

  /// Makes room for so many names in all.
  mutating func reserveCapacity(_ count: Int) {
    var size = Swift.max(slots.count, 16)
    while size < 2 * count { size *= 2 }
    guard size > slots.count else { return }
    let old = slots
    slots = [UInt64](repeating: 0, count: size)
    for slot in old where slot != 0 { put(slot) }
  }

  /// The number of the last event of a name; nil where there is none.
  ///
  /// - Parameters:
  ///   - number: the number of an event among those entered.
  ///   - isNamed: whether the event of a number has the name.
  /// - Complexity: expected constant.
  func number(of id: EventID, where isNamed: (_ number: Int) -> Bool) -> Int? {
    guard !slots.isEmpty else { return nil }
    let tag = Self.tag(of: id)
    var found: Int?
    var place = home(of: tag)
    while slots[place] != 0 {
      if slots[place] >> 32 == tag >> 32 {
        let number = Self.number(in: slots[place])
        // Of a log that was never checked, two events may have one name.
        if number > found ?? -1, isNamed(number) { found = number }
      }
      place = (place + 1) & (slots.count - 1)
    }
    return found
  }

  /// Enters the name of the event of a number, which is below 2^32 - 1.
  mutating func insert(_ id: EventID, number: Int) {
    count += 1
    reserveCapacity(count)
    put(Self.tag(of: id) | UInt64(number + 1))
  }

  /// Takes out what was entered.
  mutating func remove(_ id: EventID, number: Int) {
    guard !slots.isEmpty else { return }
    let entry = Self.tag(of: id) | UInt64(number + 1)
    var gap = home(of: entry)
    while slots[gap] != entry {
      guard slots[gap] != 0 else { return }
      gap = (gap + 1) & (slots.count - 1)
    }
    count -= 1
    // Whatever stands behind the gap without a break, and would be looked for before it, moves up.
    var place = gap
    while true {
      place = (place + 1) & (slots.count - 1)
      guard slots[place] != 0 else { break }
      let way = (place - home(of: slots[place])) & (slots.count - 1)
      guard way >= (place - gap) & (slots.count - 1) else { continue }
      slots[gap] = slots[place]
      gap = place
    }
    slots[gap] = 0
  }

  /// Puts an entry into the first empty slot from its home on.
  private mutating func put(_ entry: UInt64) {
    var place = home(of: entry)
    while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = entry
  }

  /// Where an entry is looked for first.
  private func home(of entry: UInt64) -> Int { Int(entry >> 32) & (slots.count - 1) }

  /// Half of the hash of a name, in the upper half of an entry.
  private static func tag(of id: EventID) -> UInt64 {
    UInt64(truncatingIfNeeded: id.hashValue) & ~UInt64(UInt32.max)
  }

  /// The number in an entry.
  private static func number(in entry: UInt64) -> Int { Int(entry & UInt64(UInt32.max)) - 1 }
}
