// Directive ledger · PosixProcesses — SPDX-License-Identifier: Apache-2.0

import Glibc
import PosixFiles
import Synchronization

/// A program that was started and is awaited by its one owner.
final class RunningTool: Sendable {
  /// How a program ended.
  enum End: Hashable {
    /// By itself, with a status.
    case status(Int32)
    /// By a signal.
    case signal(Int32)
  }

  /// The path, for messages.
  private let path: String
  /// The number of the process; nil once it was awaited, for then it may be another's.
  private let number: Mutex<pid_t?>

  /// The first pause between two looks at a process that has closed its streams.
  private static let firstPause: UInt32 = 100

  /// Starts a program (`posix_spawn`).
  ///
  /// - Parameter given: its descriptors 0, 1, 2, …; it gets no others that this process opened.
  init(path: String, arguments: [String], given: [HeldDescriptor]) throws(FileError) {
    // They must stay open until the program has them.
    defer { withExtendedLifetime(given) {} }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // Those that are given have numbers above all places, so that none is overwritten too early.
    for (place, descriptor) in given.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor.number, Int32(place))
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    Self.forgetSignals(&attributes)
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    let variables = ToolRun.environment.map { strdup($0) } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var started: pid_t = 0
    let code = posix_spawn(&started, path, &actions, &attributes, words, variables)
    guard code == 0 else { throw FileError(call: "posix_spawn", path: path, code: code) }
    self.path = path
    number = Mutex(started)
  }

  /// `POSIX_SPAWN_SETSID` of `spawn.h` (glibc 2.26), of which Swift sees no macro.
  private static let newSession: Int32 = 0x80

  /// Signals that this process ignores or blocks are usual in the program, and it has a session of
  /// its own: no terminal to ask for a passphrase on, and all it starts can be ended with it.
  private static func forgetSignals(_ attributes: inout posix_spawnattr_t) {
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var usual = sigset_t()
    sigemptyset(&usual)
    for signal in [SIGPIPE, SIGXFSZ] { sigaddset(&usual, signal) }
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | newSession))
  }

  /// Waits for the end (`waitpid`); nil where it has not come by the deadline.
  func awaitEnd(until deadline: Deadline) throws(FileError) -> End? {
    var pause = Self.firstPause
    while true {
      if let end = try look(WNOHANG) { return end }
      guard !deadline.hasPassed else { return nil }
      usleep(pause)
      pause = min(pause * 2, 10_000)
    }
  }

  /// Ends it with all that it started (`kill`), and waits until it is gone.
  func kill() {
    number.withLock { number in
      guard let number else { return }
      _ = Glibc.kill(-number, SIGKILL)
      _ = Glibc.kill(number, SIGKILL)
    }
    // It was ended: what it would have said does not matter any more.
    _ = try? look(0)
  }

  /// How it ended, if it has (`waitpid`).
  private func look(_ flags: Int32) throws(FileError) -> End? {
    var code: Int32 = 0
    let end: End? = number.withLock { number in
      guard let known = number else { return nil }
      var status: Int32 = 0
      var found: pid_t = 0
      repeat { found = waitpid(known, &status, flags) } while found == -1 && errno == EINTR
      guard found != 0 else { return nil }
      number = nil
      guard found == known else {
        code = errno
        return nil
      }
      return status & 0x7F == 0 ? .status(status >> 8 & 0xFF) : .signal(status & 0x7F)
    }
    guard code == 0 else { throw FileError(call: "waitpid", path: path, code: code) }
    return end
  }

  deinit { kill() }
}
