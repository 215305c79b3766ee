// Directive ledger · PosixFiles — SPDX-License-Identifier: Apache-2.0

/// An instant up to which something is waited for, on a clock that nobody can set.
///
/// `ContinuousClock` would do as well, but brings with it all that tasks need, which each start of
/// a program would pay for.
package struct Deadline: Sendable {
  /// The instant, in milliseconds of `SystemClock.elapsed`.
  private let instant: Int

  /// So long after now; now, where that is before.
  package init(milliseconds: Int) {
    let (sum, isBeyond) = SystemClock.elapsed().addingReportingOverflow(Swift.max(0, milliseconds))
    instant = isBeyond ? .max : sum
  }

  /// Whether it is behind us.
  package var hasPassed: Bool { SystemClock.elapsed() >= instant }

  /// The whole milliseconds left, none when it is behind us, and no more than `poll` may be told to
  /// wait at once: 1,000 seconds.
  package var millisecondsLeft: Int32 {
    Int32(Swift.min(Swift.max(instant - SystemClock.elapsed(), 0), 1_000_000))
  }
}
