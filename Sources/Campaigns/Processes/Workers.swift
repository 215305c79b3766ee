// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Several threads that share the trials of a campaign.
enum Workers {
  /// Runs a body for every index, and returns after the last.
  ///
  /// The threads are made by the caller's, so that they see the same mounts.
  ///
  /// - Parameter threads: how many there are; one for each processor where nothing is said.
  static func forEach(
    _ count: Int, threads: Int = OwnThread.processorCount,
    _ body: @escaping @Sendable (_ index: Int, _ thread: Int) -> Void
  ) {
    let next = NextIndex()
    let workers = (0..<threads).map { thread in
      OwnThread { while let index = next.take(below: count) { body(index, thread) } }
    }
    for worker in workers { worker.join() }
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
