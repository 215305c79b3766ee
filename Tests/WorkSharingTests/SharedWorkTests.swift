// Directive ledger · WorkSharingTests — SPDX-License-Identifier: Apache-2.0

import Synchronization
import Testing
import WorkSharing

/// A work that is shared comes to what it comes to alone, and ends when nobody waits for it.
struct SharedWorkTests {
  @Test(arguments: [0, 1, 2, 3, 64, 1_000])
  func `results come in the order of their parts, while its giver does something else`(
    count: Int
  ) {
    let work = SharedWork(of: 7..<7 + count, tools: { 0 }) { part, done in
      done += 1
      return part
    }
    #expect((0..<1_000).reduce(0, +) == 499_500)
    #expect(work.results() == Array(7..<7 + count))
    // What they came to stays.
    #expect(work.results() == Array(7..<7 + count))
  }

  @Test func `each part is done once, however many cores take them`() {
    let times = Mutex([Int](repeating: 0, count: 5_000))
    _ = SideBySide.results(of: 0..<5_000, tools: {}) { part, _ in
      times.withLock { $0[part] += 1 }
    }
    #expect(times.withLock { $0 } == [Int](repeating: 1, count: 5_000))
  }

  @Test func `a shared work may share its parts again`() throws {
    let sums = SideBySide.results(of: 0..<20, tools: {}) { (part, _) -> Int? in
      SideBySide.results(of: 0..<20, tools: {}) { (other, _) -> Int? in part * other }
        .map { $0.reduce(0, +) }
    }
    #expect(sums == (0..<20).map { $0 * 190 })
  }

  @Test(.timeLimit(.minutes(1)))
  func `what nobody waits for is not begun any more`() async {
    let (begun, isOpen) = (Counter(), Counter())
    do {
      let work = SharedWork(of: 0..<1_000, tools: {}) { (part, _) -> Int? in
        begun.add()
        while isOpen.value == 0 {}
        return part
      }
      // Somebody is at it, where there is another core.
      withExtendedLifetime(work) {}
    }
    isOpen.add()
    var last = -1
    while last != begun.value {
      last = begun.value
      try? await Task.sleep(for: .milliseconds(100))
    }
    // Each of the other cores was in the middle of one part at most.
    #expect(last < 100)
  }
}

/// Counts across threads.
private final class Counter: Sendable {
  /// How much so far.
  private let count = Atomic(0)

  /// How much so far.
  var value: Int { count.load(ordering: .sequentiallyConsistent) }

  /// One more.
  func add() { count.wrappingAdd(1, ordering: .sequentiallyConsistent) }
}
