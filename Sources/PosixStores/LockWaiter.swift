// Directive ledger · PosixStores — SPDX-License-Identifier: Apache-2.0

import Glibc
import PosixFiles
import Synchronization
import WorkSharing

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
  /// Shut when it ends.
  private let end: OpenFile

  /// Waits for the lock of a file.
  private init(_ file: OpenFile, telling end: OpenFile) {
    self.file = file
    self.end = end
  }

  /// Whether the lock of a file was given before patience ended.
  static func wait(
    for file: OpenFile, forMilliseconds patience: Int
  ) throws(FileError) -> Bool {
    let deadline = Deadline(milliseconds: patience)
    let (near, far) = try OpenFile.channel()
    let waiter = LockWaiter(file, telling: far)
    guard OwnThread({ waiter.run() }) != nil else { return try poll(file, until: deadline) }
    var end = pollfd(fd: near.descriptor, events: Int16(POLLIN), revents: 0)
    let count = try SystemCall.run("poll", file.path) {
      Glibc.poll(&end, 1, deadline.millisecondsLeft)
    }
    if count == 0, waiter.isAbandoned() { return false }
    guard case .ended(let code) = waiter.state.withLock({ $0 }), code != 0 else { return true }
    throw FileError(call: "flock", path: file.path, code: code)
  }

  /// Asks for the lock again and again, where the system gives no thread to wait in.
  private static func poll(
    _ file: OpenFile, until deadline: Deadline
  ) throws(FileError) -> Bool {
    while !deadline.hasPassed {
      if try PosixLock.isTaken(file) { return true }
      _ = usleep(1_000)
    }
    return false
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
    _ = shutdown(end.descriptor, Int32(SHUT_RDWR))
  }

  /// Abandons the wait, unless it has ended.
  private func isAbandoned() -> Bool {
    state.withLock { state in
      if state == .waiting { state = .abandoned }
      return state == .abandoned
    }
  }
}
