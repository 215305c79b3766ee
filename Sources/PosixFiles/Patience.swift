// Directive ledger · PosixFiles — SPDX-License-Identifier: Apache-2.0

import Glibc

/// Waits for what somebody else is about to finish, ever longer, and not for ever.
///
/// The first pause is one millisecond and each is twice the one before it. After a second in which
/// nothing moved it ends: longer than a slow disk takes to make a batch durable, and short for
/// whoever waits at a terminal. Where something moves it begins again, for half a minute in all.
public struct Patience: Sendable {
  /// The first pause and the longest, in microseconds.
  private static let pauses = UInt32(1_000)...512_000
  /// The next pause, in microseconds.
  private var pause = pauses.lowerBound
  /// How much is left of half a minute, in microseconds.
  private var rest: UInt32 = 30_000_000
  /// What was seen last.
  private var seen: Int?

  /// Has not waited yet.
  public init() {}

  /// Waits, and answers true; answers false at once when it has waited long enough.
  ///
  /// - Parameter progress: what is seen now; where it differs from the last time, things move.
  public mutating func wait(seeing progress: Int) -> Bool {
    if progress != seen { pause = Self.pauses.lowerBound }
    seen = progress
    guard pause <= Self.pauses.upperBound, pause <= rest else { return false }
    usleep(pause)
    rest -= pause
    pause *= 2
    return true
  }
}
