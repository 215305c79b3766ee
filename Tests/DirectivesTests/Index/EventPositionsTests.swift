// Directive ledger · DirectivesTests — SPDX-License-Identifier: Apache-2.0

import LedgerLiterals
import Testing

@testable import Directives

/// The table of names against a dictionary.
struct EventPositionsTests {
  /// The table, with the names of the events entered.
  private struct Table {
    /// The table.
    var positions = EventPositions()
    /// The names by number.
    var names: [EventID] = []

    /// Enters one more.
    mutating func enter(_ name: EventID) {
      names.append(name)
      positions.makeRoom()
      let place = positions.place(of: name) { names[$0] == name }
      positions.enter(names.count - 1, at: place)
    }

    /// The number that is found for a name.
    func number(of name: EventID) -> Int? { positions.number(of: name) { names[$0] == name } }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `entering and taking out in any order leaves what a dictionary holds`(seed: UInt64) throws {
    var state = seed
    /// The next of many numbers in no order that matters.
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
    var table = Table()
    var held: [Int] = []
    for step in 0..<4_000 {
      if held.isEmpty || next() % 3 > 0 {
        table.enter(try EventID("e\(step)"))
        held.append(table.names.count - 1)
      } else {
        let number = held.remove(at: next() % held.count)
        table.positions.remove(table.names[number], number: number)
      }
    }
    let kept = Set(held)
    #expect(kept.count > 500 && kept.count < table.names.count)
    for (number, name) in table.names.enumerated() {
      let expected = kept.contains(number) ? number : nil
      #expect(table.number(of: name) == expected, "seed \(seed), \(name)")
    }
    #expect(table.number(of: "nobody") == nil)
  }

  @Test func `of events of one name the last counts, however many there are`() {
    var table = Table()
    #expect(table.number(of: "twin") == nil)
    for step in 0..<100_000 {
      table.enter("twin")
      if step % 10_000 == 0 { #expect(table.number(of: "twin") == step) }
    }
    table.enter("other")
    #expect(table.number(of: "twin") == 99_999)
    // What is not there is left alone, and what was written over does not come back.
    table.positions.remove("twin", number: 5)
    table.positions.remove("nobody", number: 1)
    #expect(table.number(of: "twin") == 99_999)
    table.positions.remove("twin", number: 99_999)
    #expect(table.number(of: "twin") == nil)
    #expect(table.number(of: "other") == 100_000)
  }
}
