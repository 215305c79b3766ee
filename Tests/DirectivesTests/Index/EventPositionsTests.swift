// Directive ledger · DirectivesTests — SPDX-License-Identifier: Apache-2.0

import LedgerLiterals
import Testing

@testable import Directives

/// The table of names against a dictionary.
struct EventPositionsTests {
  /// The number of an event of a name, found by the names themselves.
  private func number(
    of name: String, in positions: EventPositions, _ names: [EventID]
  ) throws -> Int? {
    let id = try EventID(name)
    return positions.number(of: id) { names[$0] == id }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `entering and taking out in any order leaves what a dictionary holds`(seed: UInt64) throws {
    var state = seed
    /// The next of many numbers in no order that matters.
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
    var positions = EventPositions()
    var names: [EventID] = []
    var held: [Int] = []
    for step in 0..<4_000 {
      if held.isEmpty || next() % 3 > 0 {
        names.append(try EventID("e\(step)"))
        positions.insert(names[names.count - 1], number: names.count - 1)
        held.append(names.count - 1)
      } else {
        let number = held.remove(at: next() % held.count)
        positions.remove(names[number], number: number)
      }
    }
    let kept = Set(held)
    #expect(kept.count > 500 && kept.count < names.count)
    for (number, name) in names.enumerated() {
      let found = positions.number(of: name) { names[$0] == name }
      #expect(found == (kept.contains(number) ? number : nil), "seed \(seed), \(name)")
    }
    #expect(try self.number(of: "nobody", in: positions, names) == nil)
  }

  @Test func `of two events of one name the last is found, also when the table grows`() throws {
    var positions = EventPositions()
    #expect(try number(of: "twin", in: positions, []) == nil)
    var names: [EventID] = []
    for step in 0..<100 {
      names.append(try EventID(step == 3 || step == 70 ? "twin" : "e\(step)"))
      positions.insert(names[step], number: step)
      #expect(try number(of: "twin", in: positions, names) == (step < 3 ? nil : step < 70 ? 3 : 70))
    }
    positions.remove(try EventID("twin"), number: 70)
    #expect(try number(of: "twin", in: positions, names) == 3)
    // What is not there is left alone.
    positions.remove(try EventID("twin"), number: 70)
    positions.remove(try EventID("nobody"), number: 1)
    #expect(try number(of: "twin", in: positions, names) == 3)
  }
}
