// Directive ledger · WorkSharingTests — SPDX-License-Identifier: Apache-2.0

import Testing
import WorkSharing

/// Parts that are done side by side come to what they come to one after the other.
struct SideBySideTests {
  @Test(arguments: [0, 1, 2, 3, 64, 1_000])
  func `results come in the order of their parts`(count: Int) throws {
    let results = SideBySide.results(of: 7..<7 + count, tools: { 0 }) { part, done in
      // What a core keeps for itself is its own.
      done += 1
      return (part: part, done: done)
    }
    let found = try #require(results)
    #expect(found.map(\.part) == Array(7..<7 + count))
    #expect(found.allSatisfy { (1...Swift.max(count, 1)).contains($0.done) })
  }

  @Test(arguments: [1, 2, 100], [0, 50, 99])
  func `where a part comes to nothing, so does the whole`(count: Int, bad: Int) {
    let results = SideBySide.results(of: 0..<count, tools: {}) { (part, _) -> Int? in
      part == bad % count ? nil : part
    }
    #expect(results == nil)
  }

  @Test(arguments: 0...20, [1, 2, 3, 64])
  func `runs are all elements in their order, none longer than asked for`(
    count: Int, runCount: Int
  ) {
    let elements = Array(0..<count + 5).dropFirst(5)
    let runs = SideBySide.runs(of: runCount, elements) { Array($0) }
    #expect(Array(runs.joined()) == Array(elements))
    #expect(runs.allSatisfy { !$0.isEmpty && $0.count <= runCount })
  }
}
