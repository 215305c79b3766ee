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
  ///
  /// A wait that was given up may still have the lock for a moment, and lets it go at once.
  static func wait(
    for file: OpenFile, forMilliseconds patience: Int
  ) throws(FileError) -> Bool {
    // Who does not wait leaves nobody behind who does.
    guard patience > 0 else { return try PosixLock.isTaken(file) }
    let deadline = Deadline(milliseconds: patience)
    // Where the system gives neither a channel nor a thread, there is another way.
    guard let (near, far) = try? OpenFile.channel() else { return try poll(file, until: deadline) }
    let waiter = LockWaiter(file, telling: far)
    guard let thread = OwnThread({ waiter.run() }) else { return try poll(file, until: deadline) }
    repeat {
      var end = pollfd(fd: near.descriptor, events: Int16(POLLIN), revents: 0)
      // Why it ends does not matter: what became of the wait is asked for itself.
      _ = Glibc.poll(&end, 1, deadline.millisecondsLeft)
    } while !waiter.hasEnded && !deadline.hasPassed
    // The descriptor lives as long as the file that owns it.
    withExtendedLifetime(near) {}
    guard let code = waiter.leave() else { return false }
    // It has nothing more to wait for, and what it closes is closed before the program goes on.
    thread.join()
    guard code == 0 else { throw FileError(call: "flock", path: file.path, code: code) }
    return true
  }

  /// Asks for the lock again and again, where the system gives no thread to wait in.
  private static func poll(
    _ file: OpenFile, until deadline: Deadline
  ) throws(FileError) -> Bool {
    while true {
      if try PosixLock.isTaken(file) { return true }
      if deadline.hasPassed { return false }
      _ = usleep(1_000)
    }
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

  /// Whether the lock is held, or cannot be had.
  private var hasEnded: Bool { state.withLock { $0 != .waiting } }

  /// The code with which the wait has ended; nil where it has not, and then it is abandoned.
  private func leave() -> Int32? {
    state.withLock { state in
      if case .ended(let code) = state { return code }
      state = .abandoned
      return nil
    }
  }
}
