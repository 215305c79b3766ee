// Directive ledger · Directives — SPDX-License-Identifier: Apache-2.0

/// The position of an event in its ledger, counting from 0; also its leaf index in the tree.
public struct SequenceNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number of events before this one, below 10^12 so that it fits its twelve digits.
  public let rawValue: UInt64

  /// Takes a position.
  public init(_ rawValue: UInt64) { self.rawValue = rawValue }

  /// The plain decimal number, as people are shown it.
  public var description: String { String(rawValue) }

  /// Earlier positions come first.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
