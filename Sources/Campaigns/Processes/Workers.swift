// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// Several threads that share the trials of a campaign.
enum Workers {
  /// Runs a body for every index, by as many threads as said, and returns after the last.
  ///
  /// The threads are made by the caller's, so that they see the same mounts.
  static func forEach(
    _ count: Int, threads: Int, _ body: @escaping @Sendable (_ index: Int, _ thread: Int) -> Void
  ) {
    let done = DispatchSemaphore(value: 0)
    let next = NextIndex()
    for thread in 0..<threads {
      let worker = Thread {
        while let index = next.take(below: count) { body(index, thread) }
        done.signal()
      }
      worker.stackSize = 1 << 23
      worker.start()
    }
    for _ in 0..<threads { done.wait() }
  }

  /// The next index, shared.
  private final class NextIndex: Sendable {
    /// How many were taken.
    private let taken = Mutex(0)

    /// Takes one.
    func take(below count: Int) -> Int? {
      taken.withLock { taken in
        guard taken < count else { return nil }
        defer { taken += 1 }
        return taken
      }
    }
  }
}
