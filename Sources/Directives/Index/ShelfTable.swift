// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// What stands on the shelves of an index, in flat arrays.
///
/// What stands on a shelf lies side by side, each event with its type: whoever looks for events of
/// a type counts no reference, and touches none of another type.
struct ShelfTable: Sendable {
  /// An event on a shelf.
  struct Entry {
    /// The number of the event.
    let event: UInt32
    /// Its type.
    let type: EventType
  }

  /// One shelf, on which something stands.
  private struct Shelf {
    /// Which.
    let key: IndexShelf
    /// Where its block of entries begins.
    var start: Int
    /// How many entries of the block are taken.
    var count: UInt32 = 0
    /// The size of the block, as a power of two.
    var size: UInt8 = Self.smallest

    /// The size of the first block of a shelf.
    static let smallest: UInt8 = 2
  }

  /// The numbers of the shelves.
  private var numbers = HashedNumbers()
  /// The shelves in the order of their first entries.
  private var shelves: [Shelf] = []
  /// The blocks of all shelves, and those that were given up for greater ones.
  private var entries: [Entry] = []
  /// Where blocks begin that were given up, by their size.
  private var free = [[Int]](repeating: [], count: 40)
  /// How many shelves there are of each kind.
  private var counts = InlineArray<9, UInt32>(repeating: 0)

  /// Whether anything stands on a shelf of a kind.
  func holdsShelves(of kind: IndexShelf.Kind) -> Bool { counts[Int(kind.rawValue)] > 0 }

  /// The shelves of a kind.
  ///
  /// - Complexity: linear in the number of all shelves.
  func shelves(of kind: IndexShelf.Kind) -> [IndexShelf] {
    guard holdsShelves(of: kind) else { return [] }
    return shelves.lazy.map(\.key).filter { $0.kind == kind }
  }

  /// Where the entries of a shelf are, in recorded order; empty where nothing stands on it.
  @inline(__always)
  func places(on key: IndexShelf) -> Range<Int> {
    guard holdsShelves(of: key.kind),
      let number = numbers.number(of: Self.hash(of: key), where: { shelves.span[$0].key == key })
    else { return 0..<0 }
    let (start, count) = (shelves.span[number].start, shelves.span[number].count)
    return start..<start + Int(count)
  }

  /// The entry at a place.
  subscript(place: Int) -> Entry { @inline(__always) get { entries.span[place] } }

  /// Makes room for so many events, of which most stand on one shelf.
  mutating func reserveCapacity(_ eventCount: Int) { entries.reserveCapacity(eventCount * 3 / 2) }

  /// Puts an event behind all others on a shelf.
  mutating func append(_ event: Int, of type: EventType, to key: IndexShelf) {
    numbers.makeRoom()
    let place = numbers.place(of: Self.hash(of: key)) { shelves.span[$0].key == key }
    let number = numbers.number(at: place) ?? shelves.count
    if number == shelves.count {
      numbers.enter(number, at: place)
      shelves.append(Shelf(key: key, start: block(of: Shelf.smallest)))
      counts[Int(key.kind.rawValue)] += 1
    }
    if shelves[number].count == 1 << shelves[number].size { enlarge(number) }
    let end = shelves[number].start + Int(shelves[number].count)
    entries[end] = Entry(event: UInt32(event), type: type)
    shelves[number].count += 1
  }

  /// Takes the last entry from a shelf, and with its only one the shelf, which must be the last to
  /// have got its first entry.
  mutating func removeLast(from key: IndexShelf) {
    let hash = Self.hash(of: key)
    guard let number = numbers.number(of: hash, where: { shelves.span[$0].key == key }) else {
      return
    }
    shelves[number].count -= 1
    guard shelves[number].count == 0 else { return }
    precondition(number == shelves.count - 1, "shelves are taken out of order")
    numbers.remove(number, of: hash)
    let shelf = shelves.removeLast()
    free[Int(shelf.size)].append(shelf.start)
    counts[Int(key.kind.rawValue)] -= 1
  }

  /// Gives a shelf a block of twice the size.
  private mutating func enlarge(_ number: Int) {
    let (old, size) = (shelves[number].start, shelves[number].size)
    let new = block(of: size + 1)
    for offset in 0..<1 << Int(size) { entries[new + offset] = entries[old + offset] }
    free[Int(size)].append(old)
    (shelves[number].start, shelves[number].size) = (new, size + 1)
  }

  /// The beginning of a block that no shelf has.
  private mutating func block(of size: UInt8) -> Int {
    if let given = free[Int(size)].popLast() { return given }
    let nothing = Entry(event: 0, type: .ledgerOpened)
    entries.append(contentsOf: repeatElement(nothing, count: 1 << Int(size)))
    return entries.count - 1 << Int(size)
  }

  /// The hash of a shelf: that of its name, which shelves of other kinds may have too.
  @inline(__always)
  private static func hash(of key: IndexShelf) -> Int {
    key.name.hashValue ^ Int(key.kind.rawValue) << 40
  }
}
