// Directive ledger · WorkSharingTests — SPDX-License-Identifier: Apache-2.0

import Testing
import WorkSharing

/// A work that is done beside its giver comes to what it comes to when it is done at once.
struct WorkBesideTests {
  @Test(arguments: [0, 1, 2, 1_000])
  func `parts are done in the order in which they were given, the last one behind them`(
    count: Int
  ) {
    let work = WorkBeside<[Int]>([-1])
    for part in 0..<count { work.give { $0.append(part) } }
    #expect(work.finish { $0.append(count) } == Array(-1...count))
    // What came of them stays.
    #expect(work.finish() == Array(-1...count))
  }

  @Test func `a work that nobody waits for is let go`() {
    for _ in 0..<200 {
      let work = WorkBeside<[Int]>([])
      for part in 0..<50 { work.give { $0.append(part) } }
    }
    #expect(WorkBeside(7).finish() == 7)
  }
}
