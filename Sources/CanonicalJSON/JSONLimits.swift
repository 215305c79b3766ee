// Directive ledger · CanonicalJSON — SPDX-License-Identifier: Apache-2.0

/// How much a reader accepts before it looks any further.
public struct JSONLimits: Hashable, Sendable {
  /// The most bytes of one document.
  public let byteCount: Int
  /// The most objects and arrays that may be open at once.
  public let depth: Int

  /// The limits of a line of the log: 65,535 bytes, 16 deep.
  public static let line = JSONLimits(byteCount: 65_535, depth: 16)

  /// Sets the limits.
  ///
  /// Precondition: `byteCount` is not negative and `depth` is in 0…64, because a reader descends
  /// on the stack.
  public init(byteCount: Int, depth: Int) {
    precondition(byteCount >= 0, "byteCount \(byteCount) is negative")
    precondition((0...64).contains(depth), "depth \(depth) is outside 0...64")
    self.byteCount = byteCount
    self.depth = depth
  }
}
