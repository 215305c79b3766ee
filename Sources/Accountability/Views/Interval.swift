// Directive ledger · Accountability — SPDX-License-Identifier: Apache-2.0

public import Directives

/// The time from one instant up to, and without, another.
public struct Interval: Hashable, Sendable {
  /// The first instant.
  public let from: Instant
  /// The first instant after it; nil while it goes on.
  public let to: Instant?

  /// Makes the value from its parts.
  public init(from: Instant, to: Instant?) {
    self.from = from
    self.to = to
  }

  /// Whether an instant lies within.
  public func contains(_ instant: Instant) -> Bool {
    from <= instant && (to.map { instant < $0 } ?? true)
  }
}
