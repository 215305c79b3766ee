// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// Numbers by the hash of a name: eight bytes for each and as many for room.
///
/// Names are not kept: whoever asks looks whether what has the number has the name.
struct HashedNumbers: Sendable {
  /// A power of two of slots, of which half stay empty: half of a hash above a number from 1 on, or
  /// 0 where nothing is.
  private var slots: [UInt64] = []
  /// The number of slots that hold something.
  private var count = 0

  /// A slot for a name: the one that holds it, or the empty one that will.
  struct Place {
    /// Half of the hash of the name.
    fileprivate let tag: UInt64
    /// The slot.
    fileprivate let slot: Int
  }

  /// Makes room for so many names in all.
  mutating func reserveCapacity(_ count: Int) {
    var size = Swift.max(slots.count, 16)
    while size < 2 * count { size *= 2 }
    guard size > slots.count else { return }
    let old = slots
    slots = [UInt64](repeating: 0, count: size)
    for slot in old where slot != 0 { slots[emptySlot(for: slot)] = slot }
  }

  /// Makes room for one name more.
  mutating func makeRoom() { reserveCapacity(count + 1) }

  /// The number entered for a name; nil where there is none.
  ///
  /// - Parameters:
  ///   - hash: the hash of the name.
  ///   - isNamed: whether a number that was entered is that of the name.
  /// - Complexity: expected constant.
  @inline(__always)
  func number(of hash: Int, where isNamed: (_ number: Int) -> Bool) -> Int? {
    guard !slots.isEmpty else { return nil }
    let entry = slots[place(of: hash, where: isNamed).slot]
    return entry == 0 ? nil : Self.number(in: entry)
  }

  /// The number entered at a place.
  func number(at place: Place) -> Int? {
    slots[place.slot] == 0 ? nil : Self.number(in: slots[place.slot])
  }

  /// The slot for a name, for which there must be room.
  @inline(__always)
  func place(of hash: Int, where isNamed: (_ number: Int) -> Bool) -> Place {
    let tag = Self.tag(of: hash)
    var slot = home(of: tag)
    while slots[slot] != 0 {
      if slots[slot] >> 32 == tag >> 32, isNamed(Self.number(in: slots[slot])) { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return Place(tag: tag, slot: slot)
  }

  /// Enters a number, which is below 2^32 - 1, at the place of its name, which was found since
  /// anything was entered; what was entered for the name before no longer counts.
  mutating func enter(_ number: Int, at place: Place) {
    if slots[place.slot] == 0 { count += 1 }
    slots[place.slot] = place.tag | UInt64(number + 1)
  }

  /// Takes out what was entered.
  mutating func remove(_ number: Int, of hash: Int) {
    guard !slots.isEmpty else { return }
    let entry = Self.tag(of: hash) | UInt64(number + 1)
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

  /// The first empty slot from the home of an entry on.
  private func emptySlot(for entry: UInt64) -> Int {
    var slot = home(of: entry)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  /// Where an entry is looked for first.
  private func home(of entry: UInt64) -> Int { Int(entry >> 32) & (slots.count - 1) }

  /// Half of a hash, in the upper half of an entry.
  private static func tag(of hash: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: hash) & ~UInt64(UInt32.max)
  }

  /// The number in an entry.
  private static func number(in entry: UInt64) -> Int { Int(entry & UInt64(UInt32.max)) - 1 }
}
