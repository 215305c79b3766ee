// Directive ledger · PosixFiles — SPDX-License-Identifier: Apache-2.0

import Glibc

/// The clock of the machine.
public enum SystemClock {
  /// Milliseconds since the Unix epoch (`clock_gettime`, `CLOCK_REALTIME`).
  public static func now() -> Int {
    milliseconds(CLOCK_REALTIME)
  }

  /// Milliseconds of a clock that never jumps, for deadlines (`CLOCK_MONOTONIC`).
  public static func elapsed() -> Int {
    milliseconds(CLOCK_MONOTONIC)
  }

  /// Milliseconds that the calling thread was on a processor (`CLOCK_THREAD_CPUTIME_ID`).
  ///
  /// However busy the machine is with other things, the same work takes the same time.
  public static func worked() -> Int {
    milliseconds(CLOCK_THREAD_CPUTIME_ID)
  }

  /// Reads a clock; these clocks exist on every Linux, so the call cannot fail.
  private static func milliseconds(_ clock: clockid_t) -> Int {
    var time = timespec()
    _ = clock_gettime(clock, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
