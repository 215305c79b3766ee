// Directive ledger · DirectivesTests — SPDX-License-Identifier: Apache-2.0

import LedgerLiterals
import Testing

@testable import Directives

/// The table of names against a dictionary.
struct HashedNumbersTests {
  /// The table, with the names entered.
  private struct Table {
    /// The table.
    var numbers = HashedNumbers()
    /// The names by number.
    var names: [EventID] = []

    /// Enters one more.
    mutating func enter(_ name: EventID) {
      names.append(name)
      numbers.makeRoom()
      let place = numbers.place(of: name.hashValue) { names[$0] == name }
      numbers.enter(names.count - 1, at: place)
    }

    /// The number that is found for a name.
    func number(of name: EventID) -> Int? {
      numbers.number(of: name.hashValue) { names[$0] == name }
    }
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
        table.numbers.remove(number, of: table.names[number].hashValue)
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

  @Test func `of numbers of one name the last counts, however many there are`() {
    var table = Table()
    #expect(table.number(of: "twin") == nil)
    for step in 0..<100_000 {
      table.enter("twin")
      if step % 10_000 == 0 { #expect(table.number(of: "twin") == step) }
    }
    table.enter("other")
    #expect(table.number(of: "twin") == 99_999)
    // What is not there is left alone, and what was written over does not come back.
    table.numbers.remove(5, of: ("twin" as EventID).hashValue)
    table.numbers.remove(1, of: ("nobody" as EventID).hashValue)
    #expect(table.number(of: "twin") == 99_999)
    table.numbers.remove(99_999, of: ("twin" as EventID).hashValue)
    #expect(table.number(of: "twin") == nil)
    #expect(table.number(of: "other") == 100_000)
  }
}
