// Directive ledger · WorkSharingTests — SPDX-License-Identifier: Apache-2.0

import Synchronization
import Testing
import WorkSharing

/// A thread does its work once, whether or not somebody waits for it.
struct OwnThreadTests {
  /// Counts what threads have done.
  private final class Counter: Sendable {
    /// How much so far.
    let count = Atomic(0)

    /// One more.
    func add() { count.wrappingAdd(1, ordering: .sequentiallyConsistent) }
  }

  @Test func `who joins a thread finds its work done`() {
    for _ in 1...200 {
      let counter = Counter()
      OwnThread { counter.add() }?.join()
      #expect(counter.count.load(ordering: .sequentiallyConsistent) == 1)
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `threads for whose end nobody waits do their work all the same`() async {
    let counter = Counter()
    for _ in 1...200 { _ = OwnThread { counter.add() } }
    while counter.count.load(ordering: .sequentiallyConsistent) < 200 { await Task.yield() }
  }

  @Test func `a thread knows the number that it was given`() {
    let found = Mutex<[Int]>([])
    for number in [3, 0, 7] {
      OwnThread(number: number) { found.withLock { $0.append(OwnThread.number) } }?.join()
    }
    #expect(found.withLock { $0 } == [3, 0, 7])
  }

  @Test func `those who share a work have numbers below that of the processors`() {
    let found = SideBySide.results(of: 0..<500, tools: {}) { _, _ in OwnThread.number } ?? []
    #expect(found.count == 500)
    #expect(found.allSatisfy { (0..<OwnThread.processorCount).contains($0) })
  }
}
