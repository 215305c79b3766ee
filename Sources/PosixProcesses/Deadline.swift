// Directive ledger · PosixProcesses — SPDX-License-Identifier: Apache-2.0

/// An instant up to which something is waited for, on a clock that nobody can set.
struct Deadline {
  /// The instant.
  private let instant: ContinuousClock.Instant

  /// So long after now.
  init(milliseconds: Int) { instant = .now.advanced(by: .milliseconds(milliseconds)) }

  /// Whether it is behind us.
  var hasPassed: Bool { ContinuousClock.now >= instant }

  /// The whole milliseconds left, rounded up, and none when it is behind us.
  var millisecondsLeft: Int32 {
    let left = (instant - .now) / .milliseconds(1)
    return Int32(Swift.min(Swift.max(left.rounded(.up), 0), 1e6))
  }
}
