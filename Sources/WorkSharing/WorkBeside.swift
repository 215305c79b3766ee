// Directive ledger · WorkSharing — SPDX-License-Identifier: Apache-2.0

import Synchronization

/// A work that another core does part by part while its giver goes on with something else.
///
/// It has one giver, who also finishes it.
public final class WorkBeside<State: Sendable>: Sendable {
  /// Does a part.
  private typealias Part = @Sendable (inout State) -> Void

  /// The parts that wait for their turn.
  private struct Waiting: ~Copyable {
    /// The parts, in the order in which they were given.
    var parts: [Part] = []
    /// Whether the thread takes what is given.
    var isTaking = false
    /// The thread that takes them, or took the last ones.
    var thread: OwnThread?
  }

  /// What waits.
  private let waiting = Mutex(Waiting())
  /// What came of the parts so far.
  private let state: Mutex<State>

  /// Begins with a state and no part.
  public init(_ state: State) { self.state = Mutex(state) }

  /// Gives the next part, and does not wait for it; but where the system gives no thread, the part
  /// is done at once.
  ///
  /// Parts that nobody waits for any more are not begun.
  public func give(_ part: @escaping @Sendable (inout State) -> Void) {
    let isTaken = waiting.withLock { waiting in
      waiting.parts.append(part)
      if waiting.isTaking { return true }
      // The one before has nothing left to do.
      waiting.thread.take()?.join()
      waiting.thread = OwnThread { [weak self] in
        while let work = self, work.doNext() {}
      }
      waiting.isTaking = waiting.thread != nil
      return waiting.isTaking
    }
    if !isTaken { while doNext() {} }
  }

  /// Waits for the parts that were given, does a last one on its own core, and answers what came of
  /// all.
  ///
  /// Where no other was given, no other core is woken.
  public func finish(_ last: @Sendable (inout State) -> Void = { _ in }) -> State {
    waiting.withLock { $0.thread.take() }?.join()
    return state.withLock { state in
      last(&state)
      return state
    }
  }

  /// Does the next part, if one waits.
  private func doNext() -> Bool {
    let next = waiting.withLock { waiting in
      guard !waiting.parts.isEmpty else {
        waiting.isTaking = false
        return Part?.none
      }
      return waiting.parts.removeFirst()
    }
    guard let next else { return false }
    state.withLock { next(&$0) }
    return true
  }
}
