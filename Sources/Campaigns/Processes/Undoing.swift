// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import Synchronization

/// What must be undone before the process ends, also when it is interrupted.
enum Undoing {
  /// One thing to undo.
  private struct Entry {
    /// Its number.
    let number: Int
    /// Undoes it.
    let action: @Sendable () -> Void
  }

  /// What is to be undone, latest last.
  private static let entries = Mutex<[Entry]>([])
  /// Whether signals are waited for.
  private static let isWatching = Mutex(false)

  /// Runs a body with something to undo after it, however it ends.
  static func guarding<Value>(
    _ undo: @escaping @Sendable () -> Void, _ body: () throws -> Value
  ) rethrows -> Value {
    watch()
    let number = entries.withLock { entries in
      let number = (entries.last?.number ?? 0) + 1
      entries.append(Entry(number: number, action: undo))
      return number
    }
    // Taken off the list once it is done: an interruption on the way does it again.
    defer {
      undo()
      entries.withLock { $0.removeAll { $0.number == number } }
    }
    return try body()
  }

  /// Begins to wait for the signals that interrupt (`sigwait`), in a thread of its own.
  ///
  /// Must first be called where no other thread runs that would take the signals.
  static func watch() {
    let begins = isWatching.withLock { isWatching in
      defer { isWatching = true }
      return !isWatching
    }
    guard begins else { return }
    // The thread must see the mounts that it undoes. A process that may not have its own has none.
    if geteuid() == 0 { _ = PrivateMounts.enter() }
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let watched = signals
    Thread {
      var signals = watched
      var signal: Int32 = 0
      guard sigwait(&signals, &signal) == 0 else { return }
      SpawnedProcess.end()
      let left = entries.withLock { $0 }
      for entry in left.reversed() { entry.action() }
      _exit(128 + signal)
    }.start()
  }
}
