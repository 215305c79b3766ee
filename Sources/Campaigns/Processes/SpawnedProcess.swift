// Directive ledger · Campaigns — SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import Synchronization

/// A program that was started and is waited for by exactly one owner.
struct SpawnedProcess: Sendable {
  /// How a program ended.
  enum End: Hashable {
    /// By itself, with a status.
    case exited(Int32)
    /// By a signal.
    case killed(Int32)
  }

  /// The descriptors that the program gets as its streams.
  struct Streams {
    /// Where it reads.
    var input: Int32
    /// Where it answers.
    var output: Int32
    /// Where it complains.
    var messages: Int32
  }

  /// The number of the process.
  let number: pid_t

  /// The processes that run, so that an interrupted campaign leaves none behind.
  private static let living = Mutex<Set<pid_t>>([])
  /// The thread that cleans up, once there is one.
  private static let ender = Mutex<pthread_t?>(nil)
  /// The environment that programs get, unless more is said.
  private static let environment = ProcessInfo.processInfo.environment

  /// Starts a program (`posix_spawnp`), which gets no descriptors but its streams.
  ///
  /// Signals that this process blocks or ignores are neither blocked nor ignored in the program.
  init?(_ words: [String], environment more: [String: String] = [:], _ streams: Streams) {
    let environment = Self.environment.merging(more) { $1 }.map { "\($0.key)=\($0.value)" }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (place, given) in [(0, streams.input), (1, streams.output), (2, streams.messages)] {
      posix_spawn_file_actions_adddup2(&actions, given, Int32(place))
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var usual = sigset_t()
    sigemptyset(&usual)
    for signal in [SIGPIPE, SIGXFSZ] { sigaddset(&usual, signal) }
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let arguments = words.map { strdup($0) } + [nil]
    let variables = environment.map { strdup($0) } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    var number: pid_t = 0
    Self.waitIfEnding()
    let isStarted = Self.living.withLock { living in
      guard posix_spawnp(&number, words[0], &actions, &attributes, arguments, variables) == 0 else {
        return false
      }
      living.insert(number)
      return true
    }
    guard isStarted else { return nil }
    self.number = number
  }

  /// Ends it at once (`SIGKILL`), unless it has ended; its number is not yet another's.
  @discardableResult
  func kill() -> Bool {
    Self.living.withLock { living in
      guard living.contains(number) else { return false }
      return Glibc.kill(number, SIGKILL) == 0
    }
  }

  /// Waits for its end (`waitid`, `waitpid`).
  func wait() -> End {
    var facts = siginfo_t()
    while waitid(P_PID, id_t(number), &facts, WEXITED | WNOWAIT) == -1, errno == EINTR {}
    var status: Int32 = 0
    Self.living.withLock { living in
      while waitpid(number, &status, 0) == -1, errno == EINTR {}
      living.remove(number)
    }
    return status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .killed(status & 0x7F)
  }

  /// Whether it has ended, though nobody may have waited for it yet (`waitid`).
  var hasEnded: Bool {
    var facts = siginfo_t()
    let isAsked = waitid(P_PID, id_t(number), &facts, WEXITED | WNOWAIT | WNOHANG) == 0
    return !isAsked || facts.si_signo != 0
  }

  /// Ends everything that runs; from now on only the calling thread may start more.
  static func end() {
    ender.withLock { $0 = pthread_self() }
    living.withLock { living in living.forEach { _ = Glibc.kill($0, SIGKILL) } }
  }

  /// Holds a thread back for good once another is cleaning up.
  private static func waitIfEnding() {
    while let ender = ender.withLock({ $0 }), pthread_equal(ender, pthread_self()) == 0 { pause() }
  }
}
