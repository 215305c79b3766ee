// Directive ledger · DirectivesTests — SPDX-License-Identifier: Apache-2.0

import LedgerLiterals
import Testing

@testable import Directives

/// The table of shelves against a dictionary of lists.
struct ShelfTableTests {
  /// The table and its clear twin.
  private struct Twins {
    /// The table.
    var table = ShelfTable()
    /// What stands on each shelf.
    var lists: [IndexShelf: [Int]] = [:]
    /// The shelves in the order in which something was put there.
    var put: [IndexShelf] = []

    /// Puts the next event on a shelf.
    mutating func append(to shelf: IndexShelf) {
      table.append(put.count, of: Self.type(of: put.count), to: shelf)
      lists[shelf, default: []].append(put.count)
      put.append(shelf)
    }

    /// Takes out the last event.
    mutating func removeLast() {
      guard let shelf = put.popLast() else { return }
      table.removeLast(from: shelf)
      lists[shelf]?.removeLast()
      if lists[shelf]?.isEmpty == true { lists[shelf] = nil }
    }

    /// The type of the event of a number.
    static func type(of event: Int) -> EventType {
      EventType.allCases[event % EventType.allCases.count]
    }

    /// Whether both hold the same.
    func agree(on shelves: [IndexShelf]) -> Bool {
      shelves.allSatisfy { shelf in
        let events = lists[shelf] ?? []
        let entries = table.places(on: shelf).map { table[$0] }
        return entries.map { Int($0.event) } == events
          && entries.map(\.type) == events.map(Self.type)
      }
        && IndexShelf.Kind.allCases.allSatisfy { kind in
          let held = lists.keys.filter { $0.kind == kind }
          return Set(table.shelves(of: kind)) == Set(held)
            && table.shelves(of: kind).count == held.count
            && table.holdsShelves(of: kind) == !held.isEmpty
        }
    }
  }

  /// Shelves of all kinds, of which those of one number have one name.
  private static let shelves: [IndexShelf] =
    (0..<40).flatMap { number in
      IndexShelf.Kind.allCases.compactMap { IndexShelf($0, name: "x\(number)") }
    } + IndexShelf.Whole.allCases.map { .whole($0) }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `putting and taking out leaves what a dictionary of lists holds`(seed: UInt64) {
    var state = seed
    /// The next of many numbers in no order that matters.
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
    var twins = Twins()
    #expect(Self.shelves.count == 40 * 7 + IndexShelf.Whole.allCases.count)
    for round in 0..<60 {
      // More is put than taken out, and now and then nearly all is taken out.
      for _ in 0..<next() % 900 { twins.append(to: Self.shelves[next() % Self.shelves.count]) }
      // One shelf grows through many blocks.
      for _ in 0..<next() % 90 { twins.append(to: Self.shelves[0]) }
      let taken = round % 10 == 9 ? twins.put.count - next() % 5 : next() % 500
      for _ in 0..<max(0, taken) { twins.removeLast() }
      #expect(twins.agree(on: Self.shelves), "seed \(seed), round \(round)")
    }
    while !twins.put.isEmpty { twins.removeLast() }
    #expect(twins.agree(on: Self.shelves))
  }

  @Test func `a copy keeps what it was`() {
    var twins = Twins()
    for number in 0..<100 { twins.append(to: Self.shelves[number % 7]) }
    let before = twins
    for number in 0..<100 { twins.append(to: Self.shelves[number % 9]) }
    #expect(before.agree(on: Self.shelves) && twins.agree(on: Self.shelves))
  }
}
