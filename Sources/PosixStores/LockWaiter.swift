// Directive ledger · PosixStores — SPDX-License-Identifier: Apache-2.0

import Dispatch
import Glibc
import PosixFiles
import Synchronization

/// Waits for a lock in a thread of its own, because `flock` knows no deadline.
final class LockWaiter: Sendable {
  /// What became of the wait.
  private enum State: Hashable {
    /// The thread waits.
    case waiting
    /// Nobody waits for the thread any more.
    case abandoned
    /// The lock is held, or `flock` failed with this code.
    case ended(code: Int32)
  }

  /// The lock file.
  private let file: OpenFile
  /// What became of the wait.
  private let state = Mutex(State.waiting)
  /// Told when it ends.
  private let end = DispatchSemaphore(value: 0)

  /// Waits for the lock of a file.
  private init(_ file: OpenFile) { self.file = file }

  /// Whether the lock of a file was given before patience ended.
  static func wait(
    for file: OpenFile, forMilliseconds patience: Int
  ) throws(FileError) -> Bool {
    let waiter = LockWaiter(file)
    // A queue of its own has a thread of its own: however many wait, none waits for the other.
    DispatchQueue(label: "lock").async { waiter.run() }
    let deadline = DispatchTime.now() + .milliseconds(max(0, patience))
    if waiter.end.wait(timeout: deadline) == .timedOut, waiter.isAbandoned() { return false }
    guard case .ended(let code) = waiter.state.withLock({ $0 }), code != 0 else { return true }
    throw FileError(call: "flock", path: file.path, code: code)
  }

  /// Waits, and lets the lock go at once where nobody wants it any more.
  private func run() {
    var code: Int32 = 0
    repeat {
      code = flock(file.descriptor, LOCK_EX) == 0 ? 0 : errno
    } while code == EINTR
    let isWanted = state.withLock { state in
      let isWanted = state != .abandoned
      if isWanted { state = .ended(code: code) }
      return isWanted
    }
    if !isWanted { _ = flock(file.descriptor, LOCK_UN) }
    end.signal()
  }

  /// Abandons the wait, unless it has ended.
  private func isAbandoned() -> Bool {
    state.withLock { state in
      if state == .waiting { state = .abandoned }
      return state == .abandoned
    }
  }
}
