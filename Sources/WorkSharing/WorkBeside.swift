// Directive ledger · WorkSharing — SPDX-License-Identifier: Apache-2.0

import Dispatch
import Synchronization

/// A work that another core does part by part while its giver goes on with something else.
public final class WorkBeside<State: Sendable>: Sendable {
  /// Does the parts one after the other, in the order in which they were given.
  private let queue = DispatchQueue(label: "work beside")
  /// What came of the parts so far.
  private let state: Mutex<State>

  /// Begins with a state and no part.
  public init(_ state: State) { self.state = Mutex(state) }

  /// Gives the next part, and does not wait for it.
  ///
  /// Parts that nobody waits for any more are not begun.
  public func give(_ part: @escaping @Sendable (inout State) -> Void) {
    queue.async { [weak self] in self?.state.withLock { part(&$0) } }
  }

  /// Waits for the parts that were given, does a last one on its own core, and answers what came of
  /// all.
  ///
  /// Where no other was given, no other core is woken.
  public func finish(_ last: @Sendable (inout State) -> Void = { _ in }) -> State {
    queue.sync {
      state.withLock { state in
        last(&state)
        return state
      }
    }
  }
}
